package dev.dewey.json;

/** The inside of a JSON string: UTF-8 sequences and escapes, checked strictly. */
final class Utf8Json {
  private Utf8Json() {}

  /**
   * Returns the first position that is not an ASCII character standing for itself; most of what is
   * scanned is passed here.
   */
  static int passPlain(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] >= 0x20 && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return at;
  }

  /** Checks the escape at a position and returns the position behind it. */
  static int passEscape(byte[] bytes, int at) {
    if (at + 1 < bytes.length) {
      switch (bytes[at + 1]) {
        case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
          return at + 2;
        }
        case 'u' -> {
          return passUnicode(bytes, at);
        }
        default -> {}
      }
    }
    throw malformed("a string holds an unknown escape", at);
  }

  private static int passUnicode(byte[] bytes, int at) {
    int unit = hex4(bytes, at);
    if (unit >= 0xDC00 && unit <= 0xDFFF) {
      throw malformed("a string holds a lone surrogate", at);
    }
    if (unit < 0xD800 || unit > 0xDBFF) {
      return at + 6;
    }
    boolean escape = at + 7 < bytes.length && bytes[at + 6] == '\\' && bytes[at + 7] == 'u';
    int low = escape ? hex4(bytes, at + 6) : 0;
    if (low < 0xDC00 || low > 0xDFFF) {
      throw malformed("a string holds a lone surrogate", at);
    }
    return at + 12;
  }

  private static int hex4(byte[] bytes, int at) {
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = i < bytes.length ? Character.digit(bytes[i], 16) : -1;
      if (digit < 0) {
        throw malformed("a string holds an escape that is no \\uXXXX", at);
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** Checks the UTF-8 sequence at a position (RFC 3629) and returns the position behind it. */
  static int passSequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) {
      throw malformed("a string is not UTF-8", at);
    }
    int code = first & 0x7F >> length;
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        throw malformed("a string is not UTF-8", at);
      }
      code = (code << 6) | (bytes[i] & 0x3F);
    }
    boolean overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    boolean surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (overlong || surrogate || code > 0x10FFFF) {
      throw malformed("a string is not UTF-8", at);
    }
    return at + length;
  }

  /** Resolves the escapes of a string that has been checked. */
  static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      char kind = text.charAt(++i);
      switch (kind) {
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 't' -> plain.append('\t');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
          i += 4;
        }
        default -> plain.append(kind);
      }
    }
    return plain.toString();
  }

  private static JsonSyntaxException malformed(String what, int at) {
    return new JsonSyntaxException(JsonSyntaxException.Kind.SYNTAX, what + " at byte " + at);
  }
}
