package dev.dewey.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages of other versions, and sealed ones: kept for a consumer that can read them. */
class ForeignMessageTest {
  private static void refuses(String text, DeadReason reason, String message) {
    assertThatExceptionOfType(MessageRejectedException.class)
        .isThrownBy(() -> MessageFormat.DEFAULT.read(text.getBytes(UTF_8)))
        .withMessage(message)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static void refusesVersion(String text, String version) {
    refuses(
        text,
        DeadReason.UNSUPPORTED_VERSION,
        "the message has version " + version + "; this release reads version 1, unsealed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "99", "0", "-1", "2147483648", "99999999999999999999"})
  void knowsOtherVersions(String version) {
    refusesVersion("{\"v\":" + version + ",\"id\":\"a\",\"command\":\"c\",\"args\":{}}", version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"v\":2}",
        "{\"id\":7,\"v\":2}",
        "{\"id\":\"not : an id\",\"command\":\"a b\",\"v\":2}",
        "{\"args\":[1],\"v\":2,\"args\":[2]}",
        "{\"priority\":\"high\",\"v\":2}",
        "{\"attempt\":-1,\"\\u0076\":2}"
      })
  void knowsThemWhateverElseTheyHoldAndInAnyOrder(String text) {
    refusesVersion(text, "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"enc", "kid", "sig"})
  void knowsSealedMessages(String field) {
    String message =
        "the message is sealed (field \"%s\"); this release reads version 1, unsealed"
            .formatted(field);
    for (String value : new String[] {"\"x\"", "null", "{}", "7"}) {
      String seal = '"' + field + "\":" + value;
      String rest = "\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":{}";
      refuses("{" + rest + "," + seal + "}", DeadReason.UNSUPPORTED_VERSION, message);
      refuses("{" + seal + "," + rest + "}", DeadReason.UNSUPPORTED_VERSION, message);
      refuses(
          "{\"args\":\"c2VhbGVk\"," + seal + ",\"v\":1}", DeadReason.UNSUPPORTED_VERSION, message);
    }
  }

  @Test
  void callsWhatIsNoJsonMalformedWhateverVersionItClaims() {
    refuses("{\"v\":2,", DeadReason.MALFORMED, "expected a string at byte 7");
    refuses("{\"v\":2}{", DeadReason.MALFORMED, "there is more after the value at byte 7");
    refuses("{\"enc\":\"x\",\"sig\":nul}", DeadReason.MALFORMED, "expected null at byte 20");
  }

  @Test
  void staysWithTheFirstProblemOfItsOwnVersion() {
    refuses("{\"id\":7,\"v\":1}", DeadReason.MALFORMED, "expected a string at byte 6");
    refuses("{\"v\":1,\"v\":2}", DeadReason.MALFORMED, "field \"v\" stands twice");
    refuses("{\"v\":\"2\"}", DeadReason.MALFORMED, "expected a number at byte 5");
  }
}
