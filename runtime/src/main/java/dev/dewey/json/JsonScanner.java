package dev.dewey.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks over JSON bytes once, strictly by RFC 8259, without making objects of what it passes.
 *
 * <p>Bytes that are not UTF-8, lone surrogates, bare control characters in strings, a byte order
 * mark and numbers of more than {@value #MAX_NUMBER} characters are refused. Used by one thread;
 * useless after it has thrown.
 */
public final class JsonScanner {
  /** The longest number, in characters. */
  public static final int MAX_NUMBER = 1000;

  /** So many characters never overflow a long. */
  private static final int SHORT_INTEGER = 18;

  private final byte[] bytes;
  private final int maxDepth;
  private int position;

  /** Walks over an array; values nested deeper than {@code maxDepth} are refused. */
  public JsonScanner(byte[] bytes, int maxDepth) {
    this.bytes = bytes;
    this.maxDepth = maxDepth;
  }

  /** Where the next token starts. */
  public int position() {
    skipWhitespace();
    return position;
  }

  /** Whether the next token starts with a character; it is not passed. */
  public boolean at(char c) {
    skipWhitespace();
    return position < bytes.length && bytes[position] == c;
  }

  /** Passes a character, or refuses what stands there instead. */
  public void expect(char c) {
    if (!at(c)) {
      throw malformed("expected '" + c + "'");
    }
    position++;
  }

  /** Passes a character if it is next. */
  public boolean passIf(char c) {
    if (at(c)) {
      position++;
      return true;
    }
    return false;
  }

  /** Refuses anything but white space up to the end. */
  public void expectEnd() {
    skipWhitespace();
    if (position < bytes.length) {
      throw malformed("there is more after the value");
    }
  }

  /**
   * Passes a field name and its colon.
   *
   * @return which of the known names it is, or -1
   */
  public int fieldName(byte[][] known) {
    int start = position() + 1;
    boolean plain = passString();
    int end = position - 1;
    expect(':');
    if (!plain) {
      return indexOf(known, decode(start, end).getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < known.length; i++) {
      if (Arrays.equals(bytes, start, end, known[i], 0, known[i].length)) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOf(byte[][] known, byte[] name) {
    for (int i = 0; i < known.length; i++) {
      if (Arrays.equals(known[i], name)) {
        return i;
      }
    }
    return -1;
  }

  /** Passes a string and returns what it says. */
  public String string() {
    int start = position() + 1;
    boolean plain = passString();
    int end = position - 1;
    return plain
        ? new String(bytes, start, end - start, StandardCharsets.ISO_8859_1)
        : decode(start, end);
  }

  /** Passes a number without fraction or exponent and returns it; {@code -0} is 0. */
  public long integer() {
    int start = position();
    if (peek() != '-' && !isDigit(peek())) {
      throw malformed("expected a number");
    }
    passNumber();
    return position - start <= SHORT_INTEGER ? shortInteger(start) : longInteger(start);
  }

  private long shortInteger(int start) {
    boolean negative = bytes[start] == '-';
    long number = 0;
    for (int i = negative ? start + 1 : start; i < position; i++) {
      if (!isDigit(bytes[i])) {
        return longInteger(start);
      }
      number = number * 10 + (bytes[i] - '0');
    }
    return negative ? -number : number;
  }

  private long longInteger(int start) {
    String text = new String(bytes, start, position - start, StandardCharsets.ISO_8859_1);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new JsonSyntaxException(
          JsonSyntaxException.Kind.RANGE,
          Excerpt.quote(text) + " is no integer of 64 bits, at byte " + start);
    }
  }

  /** Passes any value and returns a view of it. */
  public RawJson value() {
    int start = position();
    passValue(0);
    return new RawJson(bytes, start, position - start);
  }

  private void passValue(int depth) {
    skipWhitespace();
    if (position == bytes.length) {
      throw malformed("a value is missing");
    }
    switch (bytes[position]) {
      case '{' -> passObject(depth + 1);
      case '[' -> passArray(depth + 1);
      case '"' -> passString();
      case 't' -> passWord("true");
      case 'f' -> passWord("false");
      case 'n' -> passWord("null");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> passNumber();
      default -> throw malformed("expected a value");
    }
  }

  private void passObject(int depth) {
    enter(depth);
    if (passIf('}')) {
      return;
    }
    do {
      skipWhitespace();
      passString();
      expect(':');
      passValue(depth);
    } while (passIf(','));
    expect('}');
  }

  private void passArray(int depth) {
    enter(depth);
    if (passIf(']')) {
      return;
    }
    do {
      passValue(depth);
    } while (passIf(','));
    expect(']');
  }

  private void enter(int depth) {
    if (depth > maxDepth) {
      throw new JsonSyntaxException(
          JsonSyntaxException.Kind.DEPTH,
          "nested deeper than " + maxDepth + " at byte " + position);
    }
    position++;
  }

  private void passWord(String word) {
    for (int i = 0; i < word.length(); i++, position++) {
      if (position == bytes.length || bytes[position] != word.charAt(i)) {
        throw malformed("expected " + word);
      }
    }
  }

  private void passNumber() {
    int start = position;
    if (peek() == '-') {
      position++;
    }
    if (peek() == '0') {
      position++;
    } else {
      passDigits();
    }
    if (peek() == '.') {
      position++;
      passDigits();
    }
    if (peek() == 'e' || peek() == 'E') {
      position++;
      if (peek() == '+' || peek() == '-') {
        position++;
      }
      passDigits();
    }
    if (position - start > MAX_NUMBER) {
      throw new JsonSyntaxException(
          JsonSyntaxException.Kind.RANGE,
          "a number of more than " + MAX_NUMBER + " characters starts at byte " + start);
    }
  }

  private void passDigits() {
    int end = position;
    while (end < bytes.length && isDigit(bytes[end])) {
      end++;
    }
    if (end == position) {
      throw malformed("expected a digit");
    }
    position = end;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private int peek() {
    return position < bytes.length ? bytes[position] : -1;
  }

  /** Passes a string; returns whether it is ASCII without escapes, so that its bytes are it. */
  private boolean passString() {
    if (peek() != '"') {
      throw malformed("expected a string");
    }
    position++;
    boolean plain = true;
    while (true) {
      position = Utf8Json.passPlain(bytes, position);
      int b = peek();
      if (b == '"') {
        position++;
        return plain;
      }
      plain = false;
      if (b == '\\') {
        position = Utf8Json.passEscape(bytes, position);
      } else if (position < bytes.length && b < 0) {
        position = Utf8Json.passSequence(bytes, position);
      } else {
        throw malformed(
            position == bytes.length
                ? "a string does not end"
                : "a string holds a control character that is not escaped");
      }
    }
  }

  private String decode(int start, int end) {
    return Utf8Json.unescape(new String(bytes, start, end - start, StandardCharsets.UTF_8));
  }

  private void skipWhitespace() {
    while (position < bytes.length) {
      byte b = bytes[position];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return;
      }
      position++;
    }
  }

  private JsonSyntaxException malformed(String what) {
    return new JsonSyntaxException(JsonSyntaxException.Kind.SYNTAX, what + " at byte " + position);
  }
}
