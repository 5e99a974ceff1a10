package dev.dewey.testkit.served;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** What client and server of a served broker say to each other: each value in its bytes. */
final class Wire {
  /** What may be asked. */
  enum Ask {
    ENQUEUE,
    OPEN,
    EXCHANGE,
    AWAIT,
    RENEW,
    CLOSE,
    PEEK,
    TAKE,
    COUNTS,
    LETTERS,
    FLUSH
  }

  private Wire() {}

  static void bytes(DataOutput out, byte[] bytes) throws IOException {
    out.writeInt(bytes == null ? -1 : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  static byte[] bytes(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  static void text(DataOutput out, String text) throws IOException {
    out.writeUTF(text == null ? "" : text);
  }

  static String text(DataInput in) throws IOException {
    String text = in.readUTF();
    return text.isEmpty() ? null : text;
  }

  static void message(DataOutput out, NewMessage message) throws IOException {
    bytes(out, message.bytes());
    out.writeInt(message.priority());
    out.writeLong(message.due() == null ? Long.MIN_VALUE : message.due().toEpochMilli());
    text(out, message.idempotencyKey());
  }

  static NewMessage message(DataInput in) throws IOException {
    byte[] bytes = bytes(in);
    int priority = in.readInt();
    long due = in.readLong();
    Instant at = due == Long.MIN_VALUE ? null : Instant.ofEpochMilli(due);
    return new NewMessage(bytes, priority, at, text(in));
  }

  static void delivery(DataOutput out, Delivery delivery) throws IOException {
    out.writeLong(delivery.tag());
    bytes(out, delivery.message());
    out.writeInt(delivery.deliveries());
    out.writeInt(delivery.parks());
  }

  static Delivery delivery(DataInput in) throws IOException {
    return new Delivery(in.readLong(), bytes(in), in.readInt(), in.readInt());
  }

  static void settlement(DataOutput out, Settlement settlement) throws IOException {
    text(out, settlement.getClass().getSimpleName());
    delivery(out, settlement.delivery());
    if (settlement instanceof Settlement.Done done) {
      result(out, done.result());
    } else if (settlement instanceof Settlement.Retry retry) {
      message(out, retry.next());
      out.writeLong(retry.delay().toMillis());
    } else if (settlement instanceof Settlement.Dead dead) {
      text(out, dead.reason().name());
      text(out, dead.detail());
      result(out, dead.result());
    } else if (settlement instanceof Settlement.Park park) {
      out.writeLong(park.delay().toMillis());
    }
  }

  static Settlement settlement(DataInput in) throws IOException {
    String kind = text(in);
    Delivery delivery = delivery(in);
    return switch (kind) {
      case "Done" -> new Settlement.Done(delivery, result(in));
      case "Retry" -> new Settlement.Retry(delivery, message(in), Duration.ofMillis(in.readLong()));
      case "Dead" ->
          new Settlement.Dead(delivery, DeadReason.valueOf(text(in)), text(in), result(in));
      case "Park" -> new Settlement.Park(delivery, Duration.ofMillis(in.readLong()));
      default -> new Settlement.GiveBack(delivery);
    };
  }

  private static void result(DataOutput out, StoredResult result) throws IOException {
    text(out, result == null ? null : result.id().value());
    if (result != null) {
      bytes(out, result.bytes());
      out.writeLong(result.ttl().toMillis());
    }
  }

  private static StoredResult result(DataInput in) throws IOException {
    String id = text(in);
    return id == null
        ? null
        : new StoredResult(new TaskId(id), bytes(in), Duration.ofMillis(in.readLong()));
  }
}
