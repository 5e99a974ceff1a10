package dev.dewey.message;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.json.Excerpt;
import dev.dewey.json.JsonScanner;
import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.RawJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the envelope of one message, field by field. */
final class EnvelopeReader {
  static final String[] NAMES = {
    "v",
    "id",
    "command",
    "args",
    "priority",
    "eta",
    "expires",
    "retries",
    "attempt",
    "enc",
    "kid",
    "sig"
  };
  static final int VERSION = 0;
  private static final int ID = 1;
  static final int FIRST_SEAL = 9;
  static final byte[][] FIELDS = new byte[NAMES.length][];

  static {
    for (int i = 0; i < NAMES.length; i++) {
      FIELDS[i] = NAMES[i].getBytes(US_ASCII);
    }
  }

  private final JsonScanner json;
  private int seen;
  private @Nullable String id;
  private @Nullable String command;
  private @Nullable RawJson args;
  private int priority;
  private @Nullable Instant eta;
  private @Nullable Instant expires;
  private @Nullable Integer retries;
  private int attempt = 1;

  EnvelopeReader(JsonScanner json) {
    this.json = json;
  }

  Message read() {
    json.expect('{');
    if (!json.passIf('}')) {
      do {
        field(json.fieldName(FIELDS));
      } while (json.passIf(','));
      json.expect('}');
    }
    json.expectEnd();
    return message();
  }

  /** Passes fields up to the id, whatever the others say. */
  static @Nullable TaskId findId(JsonScanner json) {
    json.expect('{');
    do {
      if (json.fieldName(FIELDS) == ID) {
        String id = json.string();
        return TaskId.isValid(id) ? new TaskId(id) : null;
      }
      json.value();
    } while (json.passIf(','));
    return null;
  }

  private void field(int field) {
    if (field < 0) {
      json.value();
      return;
    }
    if ((seen & 1 << field) != 0) {
      throw malformed("field \"" + NAMES[field] + "\" stands twice");
    }
    seen |= 1 << field;
    switch (field) {
      case VERSION -> version(json.integer());
      case ID -> id = json.string();
      case 2 -> command = json.string();
      case 3 -> args = args();
      case 4 -> priority = intField("priority", CallOptions.MIN_PRIORITY, CallOptions.MAX_PRIORITY);
      case 5 -> eta = instantField("eta");
      case 6 -> expires = instantField("expires");
      case 7 -> retries = intField("retries", 0, Integer.MAX_VALUE);
      case 8 -> attempt = intField("attempt", 1, Integer.MAX_VALUE);
      default -> throw Refusal.sealed(field);
    }
  }

  private static void version(long version) {
    if (version != MessageFormat.VERSION) {
      throw Refusal.otherVersion(Long.toString(version));
    }
  }

  private RawJson args() {
    if (!json.at('{')) {
      throw malformed("field \"args\" is no object");
    }
    try {
      return json.value();
    } catch (JsonSyntaxException e) {
      if (e.kind() == JsonSyntaxException.Kind.RANGE) {
        throw new MessageRejectedException(
            DeadReason.BAD_ARGUMENTS, String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private int intField(String name, int min, int max) {
    long value = json.integer();
    if (value < min || value > max) {
      throw badEnvelope(name + " must be from " + min + " to " + max + ", was " + value);
    }
    return (int) value;
  }

  private Instant instantField(String name) {
    long millis = json.integer();
    if (millis < 0 || millis > CallOptions.MAX_INSTANT.toEpochMilli()) {
      throw badEnvelope(
          name + " must be milliseconds between the years 1970 and 9999, was " + millis);
    }
    return Instant.ofEpochMilli(millis);
  }

  private Message message() {
    if ((seen & 1 << VERSION) == 0 || id == null || command == null || args == null) {
      int missing = Integer.numberOfTrailingZeros(~seen);
      throw malformed("field \"" + NAMES[missing] + "\" is missing");
    }
    try {
      return new Message(new TaskId(id), command, args, options(), attempt);
    } catch (IllegalArgumentException e) {
      throw malformed(
          TaskId.isValid(id)
              ? Excerpt.quote(command) + " is no command name"
              : Excerpt.quote(id) + " is no task id");
    }
  }

  private CallOptions options() {
    return priority == 0 && eta == null && expires == null && retries == null
        ? CallOptions.DEFAULT
        : new CallOptions(priority, eta, expires, retries);
  }

  private static MessageRejectedException malformed(String what) {
    return new MessageRejectedException(DeadReason.MALFORMED, what);
  }

  private static MessageRejectedException badEnvelope(String what) {
    return new MessageRejectedException(DeadReason.BAD_ENVELOPE, what);
  }
}
