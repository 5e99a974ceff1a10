package dev.dewey.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.json.JsonSyntaxException.Kind;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {
  private static JsonScanner scanner(String json) {
    return new JsonScanner(json.getBytes(UTF_8), 64);
  }

  private static RawJson whole(byte[] bytes) {
    JsonScanner json = new JsonScanner(bytes, 64);
    RawJson value = json.value();
    json.expectEnd();
    return value;
  }

  private static void refuses(byte[] bytes, Kind kind, String message) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> whole(bytes))
        .withMessage(message)
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-0",
        "10",
        "-1.50",
        "1e5",
        "1E+5",
        "0.1e-05",
        "\"\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\uD83e\\uDeD8\"",
        "\"\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF🫘\"",
        "[]",
        "[ ]",
        "{}",
        "{ }",
        "[1,[2,{\"a\":[]}] , null]",
        "{\"a\":1,\"a\":{\"\":2}}",
        " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n"
      })
  void passesJson(String json) {
    assertThat(whole(json.getBytes(UTF_8))).hasToString(json.strip());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "``; a value is missing at byte 0",
        "` `; a value is missing at byte 1",
        "[; a value is missing at byte 1",
        "[1; expected ']' at byte 2",
        "[1 2]; expected ']' at byte 3",
        "[1,]; expected a value at byte 3",
        "[,1]; expected a value at byte 1",
        "{; expected a string at byte 1",
        "{\"a\"; expected ':' at byte 4",
        "{\"a\":; a value is missing at byte 5",
        "{\"a\":1; expected '}' at byte 6",
        "{\"a\":1,}; expected a string at byte 7",
        "{a:1}; expected a string at byte 1",
        "{'a':1}; expected a string at byte 1",
        "{1:1}; expected a string at byte 1",
        "[1}; expected ']' at byte 2",
        "nul; expected null at byte 3",
        "nulL; expected null at byte 3",
        "True; expected a value at byte 0",
        "tRue; expected true at byte 1",
        "fals; expected false at byte 4",
        "nullx; there is more after the value at byte 4",
        "1 2; there is more after the value at byte 2",
        "{}{}; there is more after the value at byte 2",
        "// 1; expected a value at byte 0",
        "01; there is more after the value at byte 1",
        "-; expected a digit at byte 1",
        "--1; expected a digit at byte 1",
        "+1; expected a value at byte 0",
        ".5; expected a value at byte 0",
        "1.; expected a digit at byte 2",
        "1.e5; expected a digit at byte 2",
        "1e; expected a digit at byte 2",
        "1e+; expected a digit at byte 3",
        "0x10; there is more after the value at byte 1",
        "NaN; expected a value at byte 0",
        "Infinity; expected a value at byte 0",
        "-Infinity; expected a digit at byte 1",
        "\"; a string does not end at byte 1",
        "\"abc; a string does not end at byte 4",
        "\"\\; a string holds an unknown escape at byte 1",
        "\"\\x\"; a string holds an unknown escape at byte 1",
        "\"\\'\"; a string holds an unknown escape at byte 1",
        "\"\\u12\"; a string holds an escape that is no \\uXXXX at byte 1",
        "\"\\u12g4\"; a string holds an escape that is no \\uXXXX at byte 1",
        "\"\\u+123\"; a string holds an escape that is no \\uXXXX at byte 1",
        "\"\\uD83E\"; a string holds a lone surrogate at byte 1",
        "\"\\uDED8\"; a string holds a lone surrogate at byte 1",
        "\"\\uD83Ex\"; a string holds a lone surrogate at byte 1",
        "\"\\uD83E\\n\"; a string holds a lone surrogate at byte 1",
        "\"\\uD83E\\uD83E\"; a string holds a lone surrogate at byte 1",
        "\"\\uD83E\\u00e4\"; a string holds a lone surrogate at byte 1"
      })
  void refusesWhatIsNoJson(String text, String message) {
    refuses(text.getBytes(UTF_8), Kind.SYNTAX, message);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, '\t', '\n', '\r', 0x1B, 0x1F})
  void refusesBareControlCharactersInStrings(int c) {
    refuses(
        ("\"a" + (char) c + "\"").getBytes(UTF_8),
        Kind.SYNTAX,
        "a string holds a control character that is not escaped at byte 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // a continuation that continues nothing
        "BF",
        "C3", // cut after 1 of 2
        "C328",
        "C0AF", // overlong
        "C1BF",
        "E080AF",
        "E09FBF",
        "F08080AF",
        "F08FBFBF",
        "E282", // cut after 2 of 3
        "E28228",
        "F09F", // cut after 2 of 4
        "F09FA528",
        "EDA080", // U+D800
        "EDBFBF", // U+DFFF
        "EDA0BEEDBB98", // a pair, each half on its own
        "F4908080", // U+110000
        "F5808080",
        "F8888080",
        "FE",
        "FF"
      })
  void refusesWhatIsNoUtf8(String hex) {
    byte[] bytes = HexFormat.of().parseHex("22" + hex + "22");
    refuses(bytes, Kind.SYNTAX, "a string is not UTF-8 at byte 1");
  }

  @Test
  void refusesAByteOrderMarkAndOtherEncodings() {
    refuses("\uFEFF1".getBytes(UTF_8), Kind.SYNTAX, "expected a value at byte 0");
    refuses(new byte[] {'1', 0}, Kind.SYNTAX, "there is more after the value at byte 1");
    refuses(new byte[] {0, '1'}, Kind.SYNTAX, "expected a value at byte 0");
  }

  @Test
  void countsNesting() {
    assertThat(whole(("[".repeat(64) + "]".repeat(64)).getBytes(UTF_8)).length()).isEqualTo(128);
    refuses(
        ("[".repeat(65) + "]".repeat(65)).getBytes(UTF_8),
        Kind.DEPTH,
        "nested deeper than 64 at byte 64");
    refuses("{\"a\":".repeat(65).getBytes(UTF_8), Kind.DEPTH, "nested deeper than 64 at byte 320");
    refuses("[".repeat(1_000_000).getBytes(UTF_8), Kind.DEPTH, "nested deeper than 64 at byte 64");
  }

  @Test
  void countsTheCharactersOfNumbers() {
    assertThat(whole("9".repeat(1000).getBytes(UTF_8)).length()).isEqualTo(1000);
    refuses(
        ("[" + "9".repeat(1001)).getBytes(UTF_8),
        Kind.RANGE,
        "a number of more than 1000 characters starts at byte 1");
    refuses(
        "9".repeat(1_000_000).getBytes(UTF_8),
        Kind.RANGE,
        "a number of more than 1000 characters starts at byte 0");
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        7,
        -7,
        999_999_999_999_999_999L,
        1_000_000_000_000_000_000L,
        -99_999_999_999_999_999L,
        -999_999_999_999_999_999L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void readsIntegers(long number) {
    JsonScanner json = scanner(" " + number + " ");
    assertThat(json.integer()).isEqualTo(number);
    json.expectEnd();
  }

  @Test
  void readsMinusZeroAsZero() {
    assertThat(scanner("-0").integer()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.5", "1.0", "1e2", "9223372036854775808", "-9223372036854775809", "1E400"})
  void refusesNumbersThatAreNoLongs(String number) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> scanner(" " + number).integer())
        .withMessage('"' + number + "\" is no integer of 64 bits, at byte 1")
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.RANGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"1\"", "null", "[1]", "x"})
  void refusesOtherThingsWhereAnIntegerShouldBe(String other) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> scanner(other).integer())
        .withMessage("expected a number at byte 0")
        .satisfies(e -> assertThat(e.kind()).isEqualTo(Kind.SYNTAX));
  }

  @Test
  void readsStrings() {
    assertThat(scanner(" \"plain\" ").string()).isEqualTo("plain");
    assertThat(scanner("\"gr\u00f6\u00dfe 🫘\"").string()).isEqualTo("größe 🫘");
    assertThat(scanner("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u00E4\\ud83e\\udED8ö\"").string())
        .isEqualTo("\"\\/\b\f\n\r\t\0ä🫘ö");
  }

  @Test
  void findsFieldNamesHoweverTheyAreWritten() {
    byte[][] known = {"id".getBytes(UTF_8), "größe".getBytes(UTF_8)};
    assertThat(scanner(" \"id\" : 1").fieldName(known)).isZero();
    assertThat(scanner("\"\\u0069d\":1").fieldName(known)).isZero();
    assertThat(scanner("\"größe\":1").fieldName(known)).isEqualTo(1);
    assertThat(scanner("\"gr\\u00f6ße\":1").fieldName(known)).isEqualTo(1);
    assertThat(scanner("\"ID\":1").fieldName(known)).isEqualTo(-1);
    assertThat(scanner("\"id \":1").fieldName(known)).isEqualTo(-1);
    assertThat(scanner("\"\\u0069\":1").fieldName(known)).isEqualTo(-1);
    assertThat(scanner("\"\":1").fieldName(known)).isEqualTo(-1);
  }
}
