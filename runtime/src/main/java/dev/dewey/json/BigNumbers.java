package dev.dewey.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers of many digits, kept from becoming numbers of a billion. */
public final class BigNumbers {
  private BigNumbers() {}

  /**
   * Returns the whole number that a JSON number is, or null if it is none or has too many digits.
   */
  public static @Nullable BigInteger wholeOrNull(String json) {
    BigDecimal number;
    try {
      number = new BigDecimal(json);
    } catch (NumberFormatException e) {
      return null;
    }
    if (number.signum() == 0) {
      return BigInteger.ZERO;
    }
    long digits = digitsBeforePoint(number);
    if (digits < 1 || digits > JsonScanner.MAX_NUMBER) {
      return null;
    }
    try {
      return number.toBigIntegerExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }

  private static long digitsBeforePoint(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  /** Whether a number has so many bits that its digits are too many to be worth counting. */
  public static boolean isHuge(BigInteger number) {
    return number.bitLength() > 4 * JsonScanner.MAX_NUMBER;
  }
}
