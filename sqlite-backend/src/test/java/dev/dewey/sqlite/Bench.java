package dev.dewey.sqlite;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.sql.Tables;
import dev.dewey.sqlite.file.Connector;
import dev.dewey.sqlite.file.FileSettings;
import dev.dewey.sqlite.queue.Store;
import dev.dewey.sqlite.schema.SqliteSchema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** Shorthands for tests of the broker: messages are texts, and what they are called. */
final class Bench {
  private Bench() {}

  static SqliteBroker open(Connector connector, String queue, Duration patience) {
    FileSettings settings =
        new FileSettings(connector, new SqliteSchema().schema(), Tables.CREATED, patience);
    return new SqliteBroker(Store.open(queue, settings, InstantSource.system()), null);
  }

  static Session session(Broker broker) {
    return broker.open(new SessionSpec("one", Duration.ofMinutes(10)));
  }

  static void enqueue(Broker broker, String... messages) {
    broker.enqueue(Arrays.stream(messages).map(Bench::message).toList());
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
    return deliveries.stream().map(Bench::text).toList();
  }

  static String text(Delivery delivery) {
    return new String(delivery.message(), StandardCharsets.UTF_8);
  }

  /** With a result under the name of the message. */
  static Settlement answered(Delivery delivery) {
    TaskId id = new TaskId(text(delivery));
    return new Settlement.Done(
        delivery, new StoredResult(id, new byte[] {'1'}, Duration.ofHours(1)));
  }
}
