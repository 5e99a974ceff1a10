package dev.dewey.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Makes random JSON, and breaks it. */
public final class RandomJson {
  private static final String[] SCALARS = {
    "null",
    "true",
    "false",
    "0",
    "-0",
    "7",
    "-12",
    "1.5",
    "-0.25e-3",
    "1E+5",
    "1e2",
    "\"\"",
    "9007199254740993",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616"
  };
  private static final String[] PIECES = {
    "a",
    "Z",
    " ",
    "{",
    "]",
    ":",
    ",",
    "/",
    "ä",
    "€",
    "🫘",
    "\u007F",
    "\u2028",
    "\\\"",
    "\\\\",
    "\\/",
    "\\b",
    "\\f",
    "\\n",
    "\\r",
    "\\t",
    "\\u0000",
    "\\u00e4",
    "\\uD83e\\uded8"
  };
  private static final String[] SPACES = {"", "", "", "", " ", "\n", "\r\n", "\t"};
  private static final byte[] LIKELY =
      "{}[]:,\"\\ \n\t/'#0123456789.eE+-truefalsnTNIuD8dc\u00c3\u00a4"
          .getBytes(StandardCharsets.ISO_8859_1);

  private final Random random;

  /** Draws from a generator. */
  public RandomJson(Random random) {
    this.random = random;
  }

  /** Returns a valid value, nested at most so deep. */
  public String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 3)) {
      case 0 -> string();
      case 1, 2 -> SCALARS[random.nextInt(SCALARS.length)];
      case 3 -> array(depth - 1);
      default -> object(depth - 1);
    };
  }

  private String array(int depth) {
    StringBuilder json = new StringBuilder("[").append(space());
    for (int i = random.nextInt(4); i > 0; i--) {
      json.append(value(depth)).append(space()).append(i > 1 ? "," + space() : "");
    }
    return json.append(']').toString();
  }

  /** Returns a valid object, nested at most so deep. */
  public String object(int depth) {
    StringBuilder json = new StringBuilder("{").append(space());
    for (int i = random.nextInt(4); i > 0; i--) {
      json.append(string()).append(space()).append(':').append(space()).append(value(depth));
      json.append(space()).append(i > 1 ? "," + space() : "");
    }
    return json.append('}').toString();
  }

  /** Returns a valid string. */
  public String string() {
    StringBuilder json = new StringBuilder("\"");
    for (int i = random.nextInt(6); i > 0; i--) {
      json.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return json.append('"').toString();
  }

  private String space() {
    return SPACES[random.nextInt(SPACES.length)];
  }

  /** Returns bytes with one to three places changed: replaced, inserted, removed, or copied. */
  public byte[] mutate(byte[] valid) {
    byte[] bytes = valid;
    for (int i = random.nextInt(3); i >= 0; i--) {
      bytes = mutateOnce(bytes);
    }
    return bytes;
  }

  private byte[] mutateOnce(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int removed = random.nextInt(4) == 0 ? 0 : Math.min(1 + random.nextInt(3), bytes.length - at);
    byte[] inserted =
        switch (random.nextInt(4)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt(256)};
          case 2 -> new byte[] {LIKELY[random.nextInt(LIKELY.length)]};
          default -> part(bytes);
        };
    byte[] mutated = Arrays.copyOf(bytes, bytes.length - removed + inserted.length);
    System.arraycopy(inserted, 0, mutated, at, inserted.length);
    int rest = bytes.length - at - removed;
    System.arraycopy(bytes, at + removed, mutated, at + inserted.length, rest);
    return mutated;
  }

  private byte[] part(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from + 1));
  }
}
