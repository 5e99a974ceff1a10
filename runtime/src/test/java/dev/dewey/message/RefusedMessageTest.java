package dev.dewey.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no message, with the reason and the words for each. */
class RefusedMessageTest {
  private static final String REST = "\"id\":\"a\",\"command\":\"c\",\"args\":{}";

  private static void refuses(byte[] bytes, DeadReason reason, String message) {
    assertThatExceptionOfType(MessageRejectedException.class)
        .isThrownBy(() -> MessageFormat.DEFAULT.read(bytes))
        .withMessage(message)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static void refuses(String text, DeadReason reason, String message) {
    refuses(text.getBytes(UTF_8), reason, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "true", "42", "\"x\"", "[]", "!!java.net.URL [x]", "<a/>", "NaN"})
  void refusesWhatIsNoObject(String text) {
    int at = text.isBlank() ? text.length() : 0;
    refuses(text, DeadReason.MALFORMED, "expected '{' at byte " + at);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACED0005740001", // a serialized object
        "80049504", // a pickle
        "1F8B0800", // gzip
        "EFBBBF7B7D", // a byte order mark
        "00",
        "FF"
      })
  void refusesOtherFormats(String hex) {
    refuses(HexFormat.of().parseHex(hex), DeadReason.MALFORMED, "expected '{' at byte 0");
  }

  @Test
  void refusesOtherEncodings() {
    String text = "{\"v\":1," + REST + "}";
    refuses(text.getBytes(UTF_16BE), DeadReason.MALFORMED, "expected '{' at byte 0");
    byte[] latin = "{\"ö\":1}".getBytes(ISO_8859_1);
    refuses(latin, DeadReason.MALFORMED, "a string is not UTF-8 at byte 2");
  }

  @ParameterizedTest
  @CsvSource({"v,1", "id,'\"a\"'", "command,'\"c\"'", "args,{}"})
  void refusesAMessageWithoutAField(String field, String value) {
    String text = "{\"v\":1," + REST + "}";
    String without = text.replace('"' + field + "\":" + value, "\"x\":0");
    refuses(without, DeadReason.MALFORMED, "field \"" + field + "\" is missing");
  }

  @Test
  void namesTheFirstFieldThatIsMissing() {
    refuses("{}", DeadReason.MALFORMED, "field \"v\" is missing");
    refuses("{\"args\":{},\"v\":1}", DeadReason.MALFORMED, "field \"id\" is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "v; 1",
        "id; \"a\"",
        "command; \"c\"",
        "args; {}",
        "priority; 1",
        "eta; 1",
        "expires; 1",
        "retries; 1",
        "attempt; 1"
      })
  void refusesAFieldThatStandsTwice(String field, String value) {
    String twice = "{\"%1$s\":%2$s,\"%1$s\":%2$s}".formatted(field, value);
    refuses(twice, DeadReason.MALFORMED, "field \"" + field + "\" stands twice");
    String escaped = "\\u%04x".formatted((int) field.charAt(0)) + field.substring(1);
    String disguised = "{\"%s\":%s,\"%s\":%s}".formatted(field, value, escaped, value);
    refuses(disguised, DeadReason.MALFORMED, "field \"" + field + "\" stands twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "v; \"1\"; expected a number at byte 5",
        "v; null; expected a number at byte 5",
        "id; 7; expected a string at byte 6",
        "id; null; expected a string at byte 6",
        "command; [\"c\"]; expected a string at byte 11",
        "args; []; field \"args\" is no object",
        "args; null; field \"args\" is no object",
        "args; \"{}\"; field \"args\" is no object",
        "priority; \"5\"; expected a number at byte 12",
        "priority; null; expected a number at byte 12",
        "eta; \"2026-03-01T12:00:00Z\"; expected a number at byte 7",
        "eta; NaN; expected a value at byte 7",
        "expires; true; expected a number at byte 11",
        "retries; {}; expected a number at byte 11",
        "attempt; [1]; expected a number at byte 11"
      })
  void refusesFieldsOfAnotherType(String field, String value, String message) {
    refuses("{\"" + field + "\":" + value + "}", DeadReason.MALFORMED, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "priority; -1001; priority must be from -1000 to 1000, was -1001",
        "priority; 1000000000; priority must be from -1000 to 1000, was 1000000000",
        "priority; 1.0; \"1.0\" is no integer of 64 bits, at byte 12",
        "priority; 1e2; \"1e2\" is no integer of 64 bits, at byte 12",
        "eta; -1; eta must be milliseconds between the years 1970 and 9999, was -1",
        "eta; 253402300800000;"
            + " eta must be milliseconds between the years 1970 and 9999, was 253402300800000",
        "eta; 1e400; \"1e400\" is no integer of 64 bits, at byte 7",
        "expires; -62198755200000;"
            + " expires must be milliseconds between the years 1970 and 9999, was -62198755200000",
        "expires; 9223372036854775807;"
            + " expires must be milliseconds between the years 1970 and 9999,"
            + " was 9223372036854775807",
        "expires; 9223372036854775808;"
            + " \"9223372036854775808\" is no integer of 64 bits, at byte 11",
        "retries; -1; retries must be from 0 to 2147483647, was -1",
        "retries; 2147483648; retries must be from 0 to 2147483647, was 2147483648",
        "attempt; 0; attempt must be from 1 to 2147483647, was 0",
        "attempt; 2147483648; attempt must be from 1 to 2147483647, was 2147483648",
        "v; 1.0; \"1.0\" is no integer of 64 bits, at byte 5"
      })
  void refusesFieldsOutOfRange(String field, String value, String message) {
    refuses("{\"" + field + "\":" + value + "}", DeadReason.BAD_ENVELOPE, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a:b", "{a}", "a*", "ä", "a b"})
  void refusesIdsThatCouldFormAKey(String id) {
    refuses(
        "{\"v\":1,\"id\":\"" + id + "\",\"command\":\"c\",\"args\":{}}",
        DeadReason.MALFORMED,
        '"' + id + "\" is no task id");
  }

  @Test
  void showsLongAndControllingIdsCutAndEscaped() {
    refuses(
        "{\"v\":1,\"id\":\"\\n\\u001b" + "x".repeat(10_238) + "\",\"command\":\"c\",\"args\":{}}",
        DeadReason.MALFORMED,
        "\"\\u000a\\u001b" + "x".repeat(118) + "…\" (10240 characters) is no task id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../x", "${jndi:ldap://x}", "Beans.count ", "<script>"})
  void refusesNamesThatNoCommandHas(String name) {
    refuses(
        "{\"v\":1,\"id\":\"a\",\"command\":\"" + name + "\",\"args\":{}}",
        DeadReason.MALFORMED,
        '"' + name + "\" is no command name");
  }

  @Test
  void refusesWhatFollowsAMessage() {
    String text = "{\"v\":1," + REST + "}";
    for (String more : new String[] {"x", "{}", "\0", ",", "}", text}) {
      refuses(text + more, DeadReason.MALFORMED, "there is more after the value at byte 40");
    }
    assertThat(MessageFormat.DEFAULT.read((" \r\n\t" + text + " \n").getBytes(UTF_8)).command())
        .isEqualTo("c");
  }

  @Test
  void ignoresUnknownFields() {
    String text =
        "{\"trace\":{\"a\":[1,null,\"\\u0000\"]},\"V\":2,\"v\":1,\"\":0,\"\":0,"
            + REST
            + ",\"@type\":\"java.lang.Runtime\",\"encoding\":true}";
    assertThat(MessageFormat.DEFAULT.read(text.getBytes(UTF_8)))
        .isEqualTo(MessageFormat.DEFAULT.read(("{\"v\":1," + REST + "}").getBytes(UTF_8)));
  }

  @Test
  void readsFieldNamesWithEscapes() {
    String text = "{\"\\u0076\":1,\"i\\u0064\":\"\\u0061\",\"command\":\"c\",\"\\u0061rgs\":{}}";
    assertThat(MessageFormat.DEFAULT.read(text.getBytes(UTF_8)).id()).isEqualTo(new TaskId("a"));
  }

  @Test
  void refusesDeepNestingInArgumentsAndElsewhere() {
    String open = "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":";
    String allowed = "{\"\":" + "[".repeat(63) + "]".repeat(63) + "}";
    assertThat(MessageFormat.DEFAULT.read((open + allowed + "}").getBytes(UTF_8)).args())
        .hasToString(allowed);
    for (int depth : new int[] {64, 100, 10_000, 100_000, 500_000}) {
      String deep = "{\"\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
      refuses(open + deep + "}", DeadReason.LIMIT_DEPTH, "nested deeper than 64 at byte 104");
    }
    refuses(
        "{\"x\":" + "[".repeat(65) + "]".repeat(65) + ",\"v\":1," + REST + "}",
        DeadReason.LIMIT_DEPTH,
        "nested deeper than 64 at byte 69");
  }

  @Test
  void refusesNumbersOfManyDigitsAsArgumentsOrAsOtherFields() {
    String digits = "9".repeat(100_000);
    refuses(
        "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{\"n\":[" + digits + "]}}",
        DeadReason.BAD_ARGUMENTS,
        "a number of more than 1000 characters starts at byte 43");
    refuses(
        "{\"v\":1,\"x\":" + digits + "," + REST + "}",
        DeadReason.BAD_ENVELOPE,
        "a number of more than 1000 characters starts at byte 11");
    String longest = "9".repeat(1000);
    String args = "{\"n\":" + longest + "}";
    String text = "{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":" + args + "}";
    assertThat(MessageFormat.DEFAULT.read(text.getBytes(UTF_8)).args()).hasToString(args);
  }
}
