package dev.dewey.result;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.json.Excerpt;
import dev.dewey.json.JsonScanner;
import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.RawJson;
import dev.dewey.message.DeadReason;
import dev.dewey.message.MessageLimits;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one stored result. */
final class ResultReader {
  private static final byte[][] FIELDS = {
    "state".getBytes(US_ASCII),
    "value".getBytes(US_ASCII),
    "error".getBytes(US_ASCII),
    "message".getBytes(US_ASCII),
    "stack".getBytes(US_ASCII),
    "attempts".getBytes(US_ASCII),
    "reason".getBytes(US_ASCII),
    "detail".getBytes(US_ASCII)
  };
  private static final int TEXTS = 8;

  private final @Nullable String[] texts = new @Nullable String[TEXTS];
  private int seen;
  private @Nullable RawJson value;
  private int attempts = 1;

  ResultReader(byte[] bytes) {
    JsonScanner json = new JsonScanner(bytes, MessageLimits.MAX_DEPTH);
    json.expect('{');
    do {
      field(json, json.fieldName(FIELDS));
    } while (json.passIf(','));
    json.expect('}');
    json.expectEnd();
  }

  private void field(JsonScanner json, int field) {
    if (field < 0) {
      json.value();
      return;
    }
    if ((seen & 1 << field) != 0) {
      throw wrong("field \"" + new String(FIELDS[field], US_ASCII) + "\" stands twice");
    }
    seen |= 1 << field;
    switch (field) {
      case 1 -> value = json.value();
      case 5 -> attempts = attempts(json.integer());
      default -> texts[field] = json.string();
    }
  }

  private static int attempts(long number) {
    if (number < 1 || number > Integer.MAX_VALUE) {
      throw new JsonSyntaxException(
          JsonSyntaxException.Kind.RANGE,
          "attempts must be from 1 to " + Integer.MAX_VALUE + ", was " + number);
    }
    return (int) number;
  }

  String state() {
    return text(0);
  }

  RawJson value() {
    if (value == null) {
      throw missing("value");
    }
    return value;
  }

  TaskFailure failure() {
    return new TaskFailure(text(2), text(3), text(4), attempts);
  }

  DeadReason reason() {
    try {
      return DeadReason.valueOf(text(6));
    } catch (IllegalArgumentException e) {
      throw missing("reason " + Excerpt.quote(text(6)));
    }
  }

  String detail() {
    return text(7);
  }

  private String text(int field) {
    String text = texts[field];
    if (text == null) {
      throw missing(new String(FIELDS[field], US_ASCII));
    }
    return text;
  }

  private static JsonSyntaxException missing(String what) {
    return wrong("a result has no " + what);
  }

  private static JsonSyntaxException wrong(String what) {
    return new JsonSyntaxException(JsonSyntaxException.Kind.SYNTAX, what);
  }
}
