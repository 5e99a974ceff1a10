package dev.dewey.message;

import dev.dewey.json.JsonScanner;
import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.JsonSyntaxException.Kind;
import dev.dewey.json.RawJson;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the reason to give for a message that could not be read.
 *
 * <p>Bytes that are no JSON are malformed, whatever else is wrong with them. A whole message that
 * is sealed or of another version is just that, wherever in it this stands and whatever its other
 * fields look like: a newer producer may mean something else by them, and a newer consumer reads
 * it.
 */
final class Refusal {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");

  private Refusal() {}

  /** Returns what to throw instead of the first problem that a reader met. */
  static MessageRejectedException of(MessageRejectedException first, JsonScanner json) {
    try {
      MessageRejectedException foreign = foreign(json);
      return foreign == null ? first : foreign;
    } catch (JsonSyntaxException e) {
      return e.kind() == Kind.SYNTAX ? of(e) : first;
    }
  }

  static MessageRejectedException of(JsonSyntaxException e) {
    DeadReason reason =
        switch (e.kind()) {
          case SYNTAX -> DeadReason.MALFORMED;
          case DEPTH -> DeadReason.LIMIT_DEPTH;
          case RANGE -> DeadReason.BAD_ENVELOPE;
        };
    return new MessageRejectedException(reason, String.valueOf(e.getMessage()));
  }

  private static @Nullable MessageRejectedException foreign(JsonScanner json) {
    MessageRejectedException foreign = null;
    boolean versionSeen = false;
    json.expect('{');
    if (!json.passIf('}')) {
      do {
        int field = json.fieldName(EnvelopeReader.FIELDS);
        RawJson value = json.value();
        if (field >= EnvelopeReader.FIRST_SEAL) {
          foreign = sealed(field);
        } else if (field == EnvelopeReader.VERSION && !versionSeen) {
          versionSeen = true;
          foreign = isForeign(value) ? otherVersion(value.toString()) : foreign;
        }
      } while (json.passIf(','));
      json.expect('}');
    }
    json.expectEnd();
    return foreign;
  }

  private static boolean isForeign(RawJson version) {
    String text = version.toString();
    return INTEGER.matcher(text).matches() && !text.equals(String.valueOf(MessageFormat.VERSION));
  }

  static MessageRejectedException otherVersion(String version) {
    return unsupported("the message has version " + version);
  }

  static MessageRejectedException sealed(int field) {
    return unsupported("the message is sealed (field \"" + EnvelopeReader.NAMES[field] + "\")");
  }

  private static MessageRejectedException unsupported(String what) {
    return new MessageRejectedException(
        DeadReason.UNSUPPORTED_VERSION,
        what + "; this release reads version " + MessageFormat.VERSION + ", unsealed");
  }
}
