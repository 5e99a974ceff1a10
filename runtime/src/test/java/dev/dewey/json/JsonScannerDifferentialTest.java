package dev.dewey.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import okio.Buffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Random JSON, whole and broken, against Moshi's reader. */
class JsonScannerDifferentialTest {
  private static final int ROUNDS = 20_000;

  /** Inside a string: escapes first, so that a backslash always begins one. */
  private static final Pattern LENIENT_ESCAPE =
      Pattern.compile("(\\\\['\n])|(\\\\.)", Pattern.DOTALL);

  private static final Pattern SURROGATE_ESCAPE =
      Pattern.compile("(\\\\u[dD][89a-fA-F][0-9a-fA-F]{2})|(\\\\.)", Pattern.DOTALL);

  /** Repeat a failed run with {@code -Djson.seed=}. */
  private final long seed = Long.getLong("json.seed", System.nanoTime());

  private final Random random = new Random(seed);
  private final RandomJson json = new RandomJson(random);

  @Test
  void agreesWithMoshi(TestReporter reporter) {
    compare(ROUNDS, reporter);
  }

  @Test
  @Tag("full")
  void agreesWithMoshiForLong(TestReporter reporter) {
    compare(100 * ROUNDS, reporter);
  }

  private void compare(int rounds, TestReporter reporter) {
    reporter.publishEntry("json.seed", Long.toString(seed));
    int accepted = 0;
    int stricter = 0;
    for (int i = 0; i < rounds; i++) {
      byte[] bytes = json.value(5).getBytes(UTF_8);
      assertThat(scans(bytes)).as("%s, -Djson.seed=%d", new String(bytes, UTF_8), seed).isTrue();
      byte[] broken = json.mutate(bytes);
      boolean scanned = scans(broken);
      boolean moshi = moshiReads(broken);
      String what = "%s, -Djson.seed=%d".formatted(new String(broken, UTF_8), seed);
      if (scanned) {
        assertThat(moshi || moshiReads(withoutLongIntegers(broken))).as(what).isTrue();
      } else if (moshi) {
        assertThat(scans(withoutWhatMoshiForgives(broken))).as(what).isTrue();
        stricter++;
      }
      accepted += scanned ? 1 : 0;
    }
    assertThat(accepted).isBetween(rounds / 20, rounds * 9 / 10);
    assertThat(stricter).isPositive();
  }

  @Test
  void readsTheSameStringsAsMoshi(TestReporter reporter) throws IOException {
    reporter.publishEntry("json.seed", Long.toString(seed));
    for (int i = 0; i < ROUNDS; i++) {
      String text = json.string();
      JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
      assertThat(new JsonScanner(text.getBytes(UTF_8), 1).string())
          .as("%s, -Djson.seed=%d", text, seed)
          .isEqualTo(reader.nextString());
    }
  }

  private static boolean scans(byte[] bytes) {
    try {
      JsonScanner scanner = new JsonScanner(bytes, 200);
      scanner.value();
      scanner.expectEnd();
      return true;
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  private static boolean moshiReads(byte[] bytes) {
    try (Buffer buffer = new Buffer()) {
      JsonReader reader = JsonReader.of(buffer.write(bytes));
      pass(reader);
      // It takes the byte FF for the end; nothing but white space may be left.
      return reader.peek() == JsonReader.Token.END_DOCUMENT && buffer.readUtf8().isBlank();
    } catch (IOException | JsonDataException e) {
      return false;
    }
  }

  private static void pass(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_ARRAY -> {
        reader.beginArray();
        while (reader.hasNext()) {
          pass(reader);
        }
        reader.endArray();
      }
      case BEGIN_OBJECT -> {
        reader.beginObject();
        while (reader.hasNext()) {
          reader.nextName();
          pass(reader);
        }
        reader.endObject();
      }
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> reader.nextString();
    }
  }

  /**
   * Moshi's strict reader forgives six things that the scanner refuses; all else must be the same:
   * bytes that are not UTF-8, bare control characters in strings, the escapes {@code \'} and
   * backslash with newline, lone surrogates in escapes, {@code TRUE} and the like, and numbers of
   * any length.
   */
  private static byte[] withoutWhatMoshiForgives(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    StringBuilder repaired = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = text.charAt(at) == '"' ? endOfString(text, at) : nextQuote(text, at);
      String part = text.substring(at, end);
      repaired.append(part.charAt(0) == '"' ? repairString(part) : repairRest(part));
      at = end;
    }
    return repaired.toString().getBytes(UTF_8);
  }

  /** Moshi takes integers that are 0 in their last 64 bits, with digits behind, for malformed. */
  private static byte[] withoutLongIntegers(byte[] bytes) {
    return new String(bytes, UTF_8).replaceAll("[0-9]{20,}", "1").getBytes(UTF_8);
  }

  private static int nextQuote(String text, int at) {
    int quote = text.indexOf('"', at);
    return quote < 0 ? text.length() : quote;
  }

  private static int endOfString(String text, int at) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private static String repairString(String text) {
    String repaired =
        LENIENT_ESCAPE.matcher(text).replaceAll(m -> m.group(1) == null ? "\\\\" + m.group() : "x");
    repaired =
        SURROGATE_ESCAPE
            .matcher(repaired)
            .replaceAll(m -> m.group(1) == null ? "\\\\" + m.group() : "x");
    return repaired.replaceAll("[\\x00-\\x1F]", "x");
  }

  private static String repairRest(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[0-9]{900,}", "1");
  }
}
