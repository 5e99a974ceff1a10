package dev.dewey.postgres.broker;

import dev.dewey.broker.NewMessage;
import dev.dewey.postgres.client.Column;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as the parameters of a statement. */
final class Batch {
  /** Farther ahead nothing is ever due; servers know years with more digits, but not as texts. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private Batch() {}

  static void put(List<NewMessage> batch, Map<String, @Nullable Object> values) {
    List<byte @Nullable []> messages = new ArrayList<>(batch.size());
    List<Integer> priorities = new ArrayList<>(batch.size());
    List<@Nullable String> dues = new ArrayList<>(batch.size());
    for (NewMessage message : batch) {
      messages.add(message.bytes());
      priorities.add(message.priority());
      dues.add(due(message.due()));
    }
    values.put("messages", Column.bytes(messages));
    values.put("priorities", Column.integers(priorities));
    values.put("dues", Column.texts(dues));
  }

  static void putKeys(List<NewMessage> batch, Map<String, @Nullable Object> values) {
    List<byte @Nullable []> keys = new ArrayList<>(batch.size());
    batch.forEach(message -> keys.add(digest(message.idempotencyKey())));
    values.put("keys", Column.bytes(keys));
  }

  static void putOne(NewMessage message, Map<String, @Nullable Object> values) {
    values.put("message", message.bytes());
    values.put("priority", message.priority());
    values.put("due", due(message.due()));
  }

  /** To the microsecond, as the server keeps it; rounded up, so that nothing is early. */
  static @Nullable String due(@Nullable Instant due) {
    if (due == null) {
      return null;
    }
    if (due.isAfter(LATEST)) {
      return LATEST.toString();
    }
    return due.isBefore(EARLIEST)
        ? EARLIEST.toString()
        : due.plusNanos(999).truncatedTo(ChronoUnit.MICROS).toString();
  }

  /** Keys may be longer than an index takes, and hold what no text of the server may. */
  private static byte @Nullable [] digest(@Nullable String key) {
    if (key == null) {
      return null;
    }
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
