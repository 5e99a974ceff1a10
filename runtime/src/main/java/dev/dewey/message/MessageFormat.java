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
   * @throws MessageRejectedException if it is longer than the limit
   */
  public byte[] write(Message message) {
    String id = message.id().value();
    String command = message.command();
    RawJson args = message.args();
    String rest = rest(message);
    int size = BEFORE_ID.length + BEFORE_COMMAND.length + BEFORE_ARGS.length;
    size += id.length() + command.length() + args.length() + rest.length();
    checkSize(size);
    byte[] bytes = new byte[size];
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
    checkSize(bytes.length);
    try {
      return new EnvelopeReader(new JsonScanner(bytes, limits.maxDepth())).read();
    } catch (JsonSyntaxException e) {
      throw new MessageRejectedException(reason(e), String.valueOf(e.getMessage()));
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
      return EnvelopeReader.findId(new JsonScanner(bytes, limits.maxDepth()));
    } catch (JsonSyntaxException e) {
      return null;
    }
  }

  private static DeadReason reason(JsonSyntaxException e) {
    return switch (e.kind()) {
      case SYNTAX -> DeadReason.MALFORMED;
      case DEPTH -> DeadReason.LIMIT_DEPTH;
      case RANGE -> DeadReason.BAD_ENVELOPE;
    };
  }

  private void checkSize(int size) {
    if (size > limits.maxBytes()) {
      throw new MessageRejectedException(
          DeadReason.LIMIT_SIZE,
          "the message has " + size + " bytes, the limit is " + limits.maxBytes());
    }
  }
}
