package dev.dewey.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.util.regex.Pattern;
import okio.Buffer;

/**
 * Spells numbers so that Moshi's reader takes them for numbers.
 *
 * <p>It adds up the digits before the point in a long and takes a sum of 0 for a leading zero. But
 * the sum wraps: it is 0 too after the first digits of {@code 184467440737095516160} or of 1 with
 * 65 zeros. With one digit before the point, {@code 1.84467440737095516160E20}, such a number is
 * read, and is worth the same, to the last digit and in scale.
 */
public final class Respelling {
  private static final Pattern EXPONENT = Pattern.compile("([eE][+-]?[0-9]+)?");

  private final byte[] bytes;
  private final int end;
  private final Buffer respelled = new Buffer();
  private int copied;

  private Respelling(RawJson json) {
    this.bytes = json.array();
    this.copied = json.offset();
    this.end = json.offset() + json.length();
  }

  /** Returns the same JSON with such numbers respelled; if there are none, it is equal. */
  public static RawJson of(RawJson json) {
    Respelling respelling = new Respelling(json);
    respelling.walk();
    return respelling.copied == json.offset() ? json : respelling.finish();
  }

  private RawJson finish() {
    copyUpTo(end);
    return RawJson.of(respelled.readByteArray());
  }

  private void walk() {
    boolean inString = false;
    for (int i = copied; i < end; i++) {
      if (bytes[i] == '"') {
        inString = !inString;
      } else if (inString && bytes[i] == '\\') {
        i++;
      } else if (!inString && isDigit(i)) {
        i = number(i);
      }
    }
  }

  /** Passes a number that starts with this digit; returns its last place. */
  private int number(int start) {
    int point = start;
    long sum = 0;
    boolean misread = false;
    for (; isDigit(point); point++) {
      misread |= point > start && sum == 0;
      sum = sum * 10 + (bytes[point] - '0');
    }
    int exponent = point;
    while (exponent < end && (bytes[exponent] == '.' || isDigit(exponent))) {
      exponent++;
    }
    int stop = exponent;
    while (stop < end && "eE+-0123456789".indexOf(bytes[stop]) >= 0) {
      stop++;
    }
    String given = new String(bytes, exponent, stop - exponent, US_ASCII);
    if (misread && EXPONENT.matcher(given).matches()) {
      respell(start, point, exponent, given);
    }
    return stop - 1;
  }

  private void respell(int start, int point, int exponent, String given) {
    copyUpTo(start + 1);
    respelled.writeByte('.').write(bytes, start + 1, point - start - 1);
    if (exponent > point) {
      respelled.write(bytes, point + 1, exponent - point - 1);
    }
    BigInteger moved = BigInteger.valueOf(point - start - 1L);
    if (!given.isEmpty()) {
      moved = moved.add(new BigInteger(given.substring(1)));
    }
    respelled.writeByte('E').writeUtf8(moved.toString());
    copied = exponent + given.length();
  }

  private void copyUpTo(int position) {
    respelled.write(bytes, copied, position - copied);
    copied = position;
  }

  private boolean isDigit(int at) {
    return at < end && bytes[at] >= '0' && bytes[at] <= '9';
  }
}
