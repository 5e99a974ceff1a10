package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.codec.container.Containers;
import dev.dewey.codec.container.PrimitiveArrays;
import dev.dewey.json.RawJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberCodecsTest {
  private final Coding coding = new Coding();

  @Test
  void writesWholeNumbersExactly() {
    for (long n : new long[] {0, -1, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      coding.isWritten(Codecs.LONG, n, Long.toString(n));
    }
    coding.isWritten(Codecs.INT, Integer.MIN_VALUE, "-2147483648");
    coding.isWritten(Codecs.INT, Integer.MAX_VALUE, "2147483647");
    coding.isWritten(Codecs.SHORT, Short.MIN_VALUE, "-32768");
    coding.isWritten(Codecs.SHORT, Short.MAX_VALUE, "32767");
    coding.isWritten(Codecs.BYTE, Byte.MIN_VALUE, "-128");
    coding.isWritten(Codecs.BYTE, Byte.MAX_VALUE, "127");
  }

  @Test
  void takesANumberForWhatItIsWorth() {
    for (String text : new String[] {"100", "100.0", "1e2", "1E+2", "1000e-1", "100.000"}) {
      assertThat(coding.read(text, Codecs.BYTE)).isEqualTo((byte) 100);
      assertThat(coding.read(text, Codecs.SHORT)).isEqualTo((short) 100);
      assertThat(coding.read(text, Codecs.INT)).isEqualTo(100);
      assertThat(coding.read(text, Codecs.LONG)).isEqualTo(100);
      assertThat(coding.read(text, Codecs.BIG_INTEGER)).isEqualTo(100);
      assertThat(coding.read(text, Codecs.DOUBLE)).isEqualTo(100);
    }
    for (String text : new String[] {"-0", "0.0", "-0.0e9", "0e999999999", "0e-999999999"}) {
      assertThat(coding.read(text, Codecs.INT)).as(text).isZero();
      assertThat(coding.read(text, Codecs.BIG_INTEGER)).as(text).isZero();
    }
  }

  @Test
  void refusesNumbersThatDoNotFit() {
    String int32 = " is not between -2147483648 and 2147483647, at $";
    coding.refuses("2147483648", Codecs.INT, "2147483648" + int32);
    coding.refuses("-2147483649", Codecs.INT, "-2147483649" + int32);
    coding.refuses("1e10", Codecs.INT, "10000000000" + int32);
    coding.refuses("32768", Codecs.SHORT, "32768 is not between -32768 and 32767, at $");
    coding.refuses("-129", Codecs.BYTE, "-129 is not between -128 and 127, at $");
    String[] noLongs = {
      "9223372036854775808",
      "-9223372036854775809",
      "1e19",
      "1.5",
      "0.1",
      "1e-1",
      "1e999999999",
      "1e-999999999",
      "1e99999999999",
      "9".repeat(1000)
    };
    for (String text : noLongs) {
      coding.refuses(text, Codecs.LONG, "the number at $ is no whole number of 64 bits");
      coding.refuses(text, Codecs.INT, "the number at $ is no whole number of 64 bits");
    }
  }

  @Test
  void writesDoublesInTheirShortestForm() {
    coding.isWritten(Codecs.DOUBLE, 0.1, "0.1");
    coding.isWritten(Codecs.DOUBLE, -0.0, "-0.0");
    coding.isWritten(Codecs.DOUBLE, 1e21, "1.0E21");
    coding.isWritten(Codecs.DOUBLE, Double.MAX_VALUE, "1.7976931348623157E308");
    coding.isWritten(Codecs.DOUBLE, Double.MIN_VALUE, "4.9E-324");
    assertThat(coding.read("1e-400", Codecs.DOUBLE)).isZero();
    assertThat(coding.read("9007199254740993", Codecs.DOUBLE)).isEqualTo(9007199254740992.0);
    coding.refuses("1e400", Codecs.DOUBLE, "the number at $ is too large");
    coding.refuses("-" + "9".repeat(400), Codecs.DOUBLE, "the number at $ is too large");
  }

  @Test
  void writesFloatsInTheirOwnShortestForm() {
    coding.isWritten(Codecs.FLOAT, 0.1f, "0.1");
    coding.isWritten(Codecs.FLOAT, Float.MAX_VALUE, "3.4028235E38");
    coding.isWritten(Codecs.FLOAT, -Float.MAX_VALUE, "-3.4028235E38");
    coding.isWritten(Codecs.FLOAT, Float.MIN_VALUE, "1.4E-45");
    coding.isWritten(Codecs.FLOAT, -0.0f, "-0.0");
    coding.refuses("3.5e38", Codecs.FLOAT, "\"3.5e38\" is too large for a float, at $");
    coding.refuses("-1e400", Codecs.FLOAT, "\"-1e400\" is too large for a float, at $");
    // Half way between two floats and a little more: a way over double would lose the little.
    assertThat(coding.read("1.00000005960464477540", Codecs.FLOAT)).isEqualTo(Math.nextUp(1.0f));
  }

  @Test
  void refusesNumbersThatJsonCannotSay() {
    coding.refusesToWrite(Codecs.DOUBLE, Double.NaN, "JSON has no number NaN, at $");
    coding.refusesToWrite(
        Codecs.DOUBLE, Double.NEGATIVE_INFINITY, "JSON has no number -Infinity, at $");
    coding.refusesToWrite(Codecs.FLOAT, Float.NaN, "JSON has no number NaN, at $");
    coding.refusesToWrite(
        PrimitiveArrays.FLOATS,
        new float[] {1, Float.POSITIVE_INFINITY},
        "JSON has no number Infinity, at $[1]");
  }

  @Test
  void keepsEveryDigitAndTheScaleOfDecimals() {
    String[] decimals = {
      "0", "0.00", "0E+3", "1.50", "-1E+10", "1.234E-20", "0E-10", "9".repeat(999), "1E+999999999"
    };
    for (String text : decimals) {
      BigDecimal number = new BigDecimal(text);
      coding.isWritten(Codecs.BIG_DECIMAL, number, number.toString());
      assertThat(coding.read(number.toString(), Codecs.BIG_DECIMAL).scale())
          .isEqualTo(number.scale());
    }
    coding.refuses(
        "1e99999999999", Codecs.BIG_DECIMAL, "\"1e99999999999\" has too large an exponent, at $");
  }

  @Test
  void keepsEveryDigitOfIntegersUpTo1000() {
    coding.isWritten(Codecs.BIG_INTEGER, BigInteger.ZERO, "0");
    coding.isWritten(Codecs.BIG_INTEGER, BigInteger.TWO.pow(64).negate(), "-18446744073709551616");
    coding.isWritten(Codecs.BIG_INTEGER, BigInteger.TEN.pow(999), "1" + "0".repeat(999));
    String nines = "9".repeat(1000);
    coding.isWritten(Codecs.BIG_INTEGER, new BigInteger(nines), nines);
    String tooLong = "a number has more than 1000 characters, at $";
    coding.refusesToWrite(Codecs.BIG_INTEGER, BigInteger.TEN.pow(1000), tooLong);
    coding.refusesToWrite(Codecs.BIG_INTEGER, BigInteger.ONE.shiftLeft(100_000_000), tooLong);
    coding.refusesToWrite(
        Codecs.BIG_DECIMAL, new BigDecimal(BigInteger.ONE.shiftLeft(100_000_000), 3), tooLong);
    coding.refuses("9".repeat(100_000), Codecs.BIG_INTEGER, tooLong);
    coding.refuses("9".repeat(100_000), Codecs.BIG_DECIMAL, tooLong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1e-1",
        "1e1000",
        "1e999999999",
        "1e-999999999",
        "1e-100000000",
        "1e99999999999"
      })
  void refusesWhatIsNoIntegerOf1000Digits(String text) {
    coding.refuses(
        text, Codecs.BIG_INTEGER, '"' + text + "\" is no whole number of 1000 digits, at $");
  }

  /** Numbers that are 0 in their last 64 bits up to some digit; Moshi takes them for malformed. */
  @Test
  void readsNumbersThatMoshiMisreads() {
    BigInteger wraps = BigInteger.TWO.pow(64);
    String[] texts = {
      wraps + "0",
      wraps + "467",
      wraps.shiftLeft(3) + "99",
      "1" + "0".repeat(65),
      "5" + "0".repeat(99)
    };
    for (String text : texts) {
      for (String sign : new String[] {"", "-"}) {
        coding.isWritten(Codecs.BIG_INTEGER, new BigInteger(sign + text), sign + text);
        coding.isWritten(Codecs.BIG_DECIMAL, new BigDecimal(sign + text), sign + text);
        coding.isWritten(
            Codecs.BIG_DECIMAL, new BigDecimal(sign + text + ".50"), sign + text + ".50");
        assertThat(coding.read(sign + text + "e-7", Codecs.BIG_DECIMAL))
            .isEqualTo(new BigDecimal(sign + text + "e-7"));
        assertThat(coding.read(sign + text, Codecs.DOUBLE))
            .isEqualTo(Double.parseDouble(sign + text));
        coding.refuses(sign + text, Codecs.LONG, "the number at $ is no whole number of 64 bits");
      }
    }
    assertThat(
            coding
                .read(
                    "{\"a\\\"" + wraps + "9\":[" + wraps + "9," + wraps + "]}",
                    Containers.map(Containers.list(Codecs.BIG_INTEGER)))
                .toString())
        .isEqualTo("{a\"" + wraps + "9=[" + wraps + "9, " + wraps + "]}");
    Bean skipped =
        coding.read(
            "{\"x\":"
                + wraps
                + "9,\"size\":1,\"name\":\""
                + wraps
                + "9\",\"parts\":[],\"named\":{}}",
            Bean.CODEC);
    assertThat(skipped).isEqualTo(new Bean(1, wraps + "9"));
    coding.refuses(wraps + "9e", Codecs.BIG_DECIMAL, "the JSON is malformed at $");
    coding.refuses(wraps + "9e5x", Codecs.BIG_DECIMAL, "the JSON is malformed at $");
  }

  @Test
  void roundTripsRandomNumbers(TestReporter reporter) {
    long seed = Long.getLong("number.seed", System.nanoTime());
    reporter.publishEntry("number.seed", Long.toString(seed));
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      BigInteger digits = new BigInteger(1 + random.nextInt(400), random);
      digits = random.nextBoolean() ? digits : digits.shiftLeft(64).multiply(BigInteger.TEN);
      BigDecimal decimal = new BigDecimal(digits, random.nextInt(800) - 400);
      isRead(Codecs.BIG_INTEGER, digits, seed);
      isRead(Codecs.BIG_DECIMAL, decimal, seed);
      isRead(Codecs.LONG, random.nextLong() >> random.nextInt(64), seed);
      double real = Double.longBitsToDouble(random.nextLong());
      isRead(Codecs.DOUBLE, Double.isFinite(real) ? real : 0, seed);
      float small = Float.intBitsToFloat(random.nextInt());
      isRead(Codecs.FLOAT, Float.isFinite(small) ? small : 0, seed);
    }
  }

  private <T> void isRead(JsonCodec<T> codec, T value, long seed) {
    RawJson json = coding.out.toJson(codec, value);
    assertThat(coding.in.fromJson(json, codec)).as("-Dnumber.seed=%d", seed).isEqualTo(value);
  }
}
