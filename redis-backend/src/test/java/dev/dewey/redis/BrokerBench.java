package dev.dewey.redis;

import static java.util.stream.Collectors.toList;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Shorthands for tests of the broker: messages are texts, and what they are called. */
final class BrokerBench {
  private BrokerBench() {}

  static Session open(RedisBroker broker) {
    return broker.open(new SessionSpec("one", Duration.ofMinutes(10)));
  }

  static void enqueue(RedisBroker broker, String... messages) {
    broker.enqueue(Arrays.stream(messages).map(BrokerBench::message).collect(toList()));
  }

  static NewMessage message(String text) {
    return message(text, 0);
  }

  static NewMessage message(String text, int priority) {
    return new NewMessage(text.getBytes(StandardCharsets.UTF_8), priority, null, null);
  }

  static List<Delivery> fetch(Session session, int want) {
    return session.exchange(List.of(), want).deliveries();
  }

  static List<String> texts(List<Delivery> deliveries) {
    return deliveries.stream().map(BrokerBench::text).collect(toList());
  }

  static String text(Delivery delivery) {
    return new String(delivery.message(), StandardCharsets.UTF_8);
  }

  static Settlement done(Delivery delivery) {
    return new Settlement.Done(delivery, null);
  }

  /** With a result under the name of the message. */
  static Settlement answered(Delivery delivery) {
    TaskId id = new TaskId(text(delivery));
    return new Settlement.Done(
        delivery, new StoredResult(id, new byte[] {'1'}, Duration.ofHours(1)));
  }
}
