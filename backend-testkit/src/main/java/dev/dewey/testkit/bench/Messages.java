package dev.dewey.testkit.bench;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.json.RawJson;
import dev.dewey.message.CallOptions;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages as invokers write them: brokers may look into one for its due time. */
public final class Messages {
  private Messages() {}

  /** A message for now. */
  public static NewMessage message(String id) {
    return NewMessage.of(bytes(id, CallOptions.DEFAULT));
  }

  /** A message for later. */
  public static NewMessage message(String id, Instant due) {
    return new NewMessage(bytes(id, CallOptions.DEFAULT.withEta(due)), 0, due, null);
  }

  /** A message that may overtake others. */
  public static NewMessage message(String id, int priority) {
    return new NewMessage(
        bytes(id, CallOptions.DEFAULT.withPriority(priority)), priority, null, null);
  }

  /** A message that is dropped if one of its key has been queued. */
  public static NewMessage once(String id, String key) {
    return new NewMessage(bytes(id, CallOptions.DEFAULT), 0, null, key);
  }

  /** A message with all that may be said about one; what is null is not said. */
  public static NewMessage message(
      String id, int priority, @Nullable Instant due, @Nullable String key) {
    CallOptions options = CallOptions.DEFAULT.withPriority(priority);
    byte[] bytes = bytes(id, due == null ? options : options.withEta(due));
    return new NewMessage(bytes, priority, due, key);
  }

  /** Messages {@code m0}, {@code m1} and so on. */
  public static List<NewMessage> many(int count) {
    List<NewMessage> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batch.add(message("m" + i));
    }
    return batch;
  }

  private static byte[] bytes(String id, CallOptions options) {
    return MessageFormat.DEFAULT.write(
        new Message(new TaskId(id), "contract", RawJson.of("{}"), options, 1));
  }

  /** The id of the message that was delivered. */
  public static String id(Delivery delivery) {
    return id(delivery.message());
  }

  /** The id of a message. */
  public static String id(byte[] message) {
    return MessageFormat.DEFAULT.read(message).id().value();
  }

  /** The ids of the messages that were delivered. */
  public static List<String> ids(List<Delivery> deliveries) {
    return deliveries.stream().map(Messages::id).toList();
  }
}
