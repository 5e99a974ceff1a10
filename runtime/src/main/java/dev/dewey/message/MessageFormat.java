package dev.dewey.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.json.JsonScanner;
import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads messages; the only place that knows their bytes.
 *
 * <p>A message is one JSON object in UTF-8: {@code {"v":1,"id":…,"command":…,"args":{…}}}, then the
 * options that are not default. Reading looks at the envelope only and leaves the arguments as
 * bytes, checked to be JSON. Unknown fields are ignored; {@code enc}, {@code kid} and {@code sig}
 * are reserved for sealed messages. Safe for use by many threads.
 */
public final class MessageFormat {
  /** The version of the format that is written, and the only one read. */
  public static final int VERSION = 1;

  /** Reads and writes within {@link MessageLimits#DEFAULT}. */
  public static final MessageFormat DEFAULT = new MessageFormat(MessageLimits.DEFAULT);

  private static final byte[] BEFORE_ID = "{\"v\":1,\"id\":\"".getBytes(US_ASCII);
  private static final byte[] BEFORE_COMMAND = "\",\"command\":\"".getBytes(US_ASCII);
  private static final byte[] BEFORE_ARGS = "\",\"args\":".getBytes(US_ASCII);

  private static final int MAX_ATTEMPT_FIELD = ",\"attempt\":2147483647".length();

  private final MessageLimits limits;

  /** Reads and writes within limits. */
  public MessageFormat(MessageLimits limits) {
    this.limits = limits;
  }

  /** Within what this format reads and writes. */
  public MessageLimits limits() {
    return limits;
  }

  /**
   * Writes a message.
   *
   * @throws MessageRejectedException if it is longer than the limit; a message that was within the
   *     limit never is when it is written for its next try
   */
  public byte[] write(Message message) {
    String id = message.id().value();
    String command = message.command();
    RawJson args = message.args();
    String rest = rest(message);
    int around = BEFORE_ID.length + BEFORE_COMMAND.length + BEFORE_ARGS.length;
    around += id.length() + command.length() + rest.length();
    checkSize((long) around + args.length(), message.attempt());
    byte[] bytes = new byte[around + args.length()];
    int at = put(BEFORE_ID, bytes, 0);
    at = put(id, bytes, at);
    at = put(BEFORE_COMMAND, bytes, at);
    at = put(command, bytes, at);
    at = put(BEFORE_ARGS, bytes, at);
    args.copyTo(bytes, at);
    put(rest, bytes, at + args.length());
    return bytes;
  }

  private static String rest(Message message) {
    CallOptions options = message.options();
    if (message.attempt() == 1 && options.equals(CallOptions.DEFAULT)) {
      return "}";
    }
    StringBuilder rest = new StringBuilder();
    if (options.priority() != 0) {
      rest.append(",\"priority\":").append(options.priority());
    }
    if (options.eta() != null) {
      rest.append(",\"eta\":").append(options.eta().toEpochMilli());
    }
    if (options.expires() != null) {
      rest.append(",\"expires\":").append(options.expires().toEpochMilli());
    }
    if (options.retries() != null) {
      rest.append(",\"retries\":").append(options.retries());
    }
    if (message.attempt() != 1) {
      rest.append(",\"attempt\":").append(message.attempt());
    }
    return rest.append('}').toString();
  }

  private static int put(byte[] part, byte[] bytes, int at) {
    System.arraycopy(part, 0, bytes, at, part.length);
    return at + part.length;
  }

  private static int put(String ascii, byte[] bytes, int at) {
    for (int i = 0; i < ascii.length(); i++) {
      bytes[at + i] = (byte) ascii.charAt(i);
    }
    return at + ascii.length();
  }

  /**
   * Reads a message; its arguments stay a view of the bytes given.
   *
   * @throws MessageRejectedException if the bytes are no message within the limits
   */
  public Message read(byte[] bytes) {
    checkSize(bytes.length, Integer.MAX_VALUE);
    try {
      Message message = new EnvelopeReader(scanner(bytes)).read();
      checkSize(bytes.length, message.attempt());
      return message;
    } catch (JsonSyntaxException e) {
      throw Refusal.of(Refusal.of(e), scanner(bytes));
    } catch (MessageRejectedException e) {
      throw Refusal.of(e, scanner(bytes));
    }
  }

  /**
   * Returns the id in bytes that {@link #read} refuses, so that whoever waits for that call can be
   * told; null if there is none to be found.
   */
  public @Nullable TaskId findId(byte[] bytes) {
    if (bytes.length > limits.maxBytes()) {
      return null;
    }
    try {
      return EnvelopeReader.findId(scanner(bytes));
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  private JsonScanner scanner(byte[] bytes) {
    return new JsonScanner(bytes, limits.maxDepth());
  }

  /** A retry may be longer by what counts it, so that what was accepted once stays acceptable. */
  private void checkSize(long size, int attempt) {
    long limit = (long) limits.maxBytes() + (attempt > 1 ? MAX_ATTEMPT_FIELD : 0);
    if (size > limit) {
      throw new MessageRejectedException(
          DeadReason.LIMIT_SIZE,
          "the message has " + size + " bytes, the limit is " + limits.maxBytes());
    }
  }
}
