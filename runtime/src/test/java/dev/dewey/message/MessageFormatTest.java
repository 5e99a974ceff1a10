package dev.dewey.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.json.RawJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, to the byte, and that it is read back. */
class MessageFormatTest {
  private static final String HEAD =
      "{\"v\":1,\"id\":\"0A-_z\",\"command\":\"dev.Beans.count\",\"args\":{\"n\":7}";
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00.123Z");
  private static final CallOptions ALL = new CallOptions(-1000, TIME, TIME.plusMillis(1), 0);

  private final MessageFormat format = MessageFormat.DEFAULT;

  private static Message message(CallOptions options, int attempt) {
    RawJson args = RawJson.of("{\"n\":7}");
    return new Message(new TaskId("0A-_z"), "dev.Beans.count", args, options, attempt);
  }

  private void isWritten(Message message, String rest) {
    byte[] bytes = format.write(message);
    assertThat(bytes).asString(UTF_8).isEqualTo(HEAD + rest);
    assertThat(format.read(bytes)).isEqualTo(message);
  }

  @Test
  void writesOnlyWhatIsNotDefault() {
    CallOptions none = CallOptions.DEFAULT;
    isWritten(message(none, 1), "}");
    isWritten(message(none.withPriority(1000), 1), ",\"priority\":1000}");
    isWritten(message(none.withPriority(-7), 1), ",\"priority\":-7}");
    isWritten(message(none.withEta(TIME), 1), ",\"eta\":1772366400123}");
    isWritten(message(none.withEta(Instant.EPOCH), 1), ",\"eta\":0}");
    isWritten(
        message(none.withExpires(CallOptions.MAX_INSTANT), 1), ",\"expires\":253402300799999}");
    isWritten(message(none.withRetries(0), 1), ",\"retries\":0}");
    isWritten(message(none.withRetries(Integer.MAX_VALUE), 1), ",\"retries\":2147483647}");
    isWritten(message(none, 2), ",\"attempt\":2}");
    isWritten(
        message(ALL, Integer.MAX_VALUE),
        ",\"priority\":-1000,\"eta\":1772366400123,\"expires\":1772366400124,\"retries\":0"
            + ",\"attempt\":2147483647}");
  }

  @Test
  void readsDefaultsThatAreWrittenOut() {
    String written = HEAD + ",\"priority\":0,\"attempt\":1}";
    Message read = format.read(written.getBytes(UTF_8));
    assertThat(read).isEqualTo(message(CallOptions.DEFAULT, 1));
    assertThat(read.options()).isSameAs(CallOptions.DEFAULT);
  }

  @Test
  void leavesTheBytesOfTheArgumentsUntouched() {
    String args = "{ \"n\" : 1.50,\t\"n\":\"\\u00e4🫘\\u0000\" }";
    byte[] bytes =
        ("{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\": " + args + " }").getBytes(UTF_8);
    Message read = format.read(bytes);
    assertThat(read.args()).hasToString(args);
    assertThat(read.args().array()).isSameAs(bytes);
    assertThat(format.write(read))
        .asString(UTF_8)
        .isEqualTo("{\"v\":1,\"id\":\"a\",\"command\":\"c\",\"args\":" + args + "}");
  }

  @Test
  void roundsTimesUpToTheMillisecond() {
    CallOptions options =
        new CallOptions(0, TIME.plusNanos(1), TIME.plusNanos(999_999), null).withPriority(1);
    assertThat(options.eta()).isEqualTo(TIME.plusMillis(1));
    assertThat(options.expires()).isEqualTo(TIME.plusMillis(1));
    assertThat(CallOptions.DEFAULT.withEta(TIME).eta()).isSameAs(TIME);
    Message message = message(options, 1);
    assertThat(format.read(format.write(message))).isEqualTo(message);
  }

  private static MessageFormat limited(int maxBytes) {
    return new MessageFormat(new MessageLimits(maxBytes, 64));
  }

  /** A message of so many bytes when it is written. */
  private static Message sized(int bytes) {
    Message empty = new Message(new TaskId("a"), "c", RawJson.of("{\"\":\"\"}"), ALL, 1);
    int rest = bytes - MessageFormat.DEFAULT.write(empty).length;
    RawJson args = RawJson.of("{\"\":\"" + "x".repeat(rest) + "\"}");
    return new Message(empty.id(), "c", args, ALL, 1);
  }

  private static void assertTooLong(Runnable action, int size, int limit) {
    assertThatExceptionOfType(MessageRejectedException.class)
        .isThrownBy(action::run)
        .withMessage("the message has " + size + " bytes, the limit is " + limit)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(DeadReason.LIMIT_SIZE));
  }

  @Test
  void refusesWhatIsLongerThanTheLimitBothWays() {
    byte[] longest = limited(500).write(sized(500));
    assertThat(longest).hasSize(500);
    assertThat(limited(500).read(longest)).isEqualTo(sized(500));
    assertTooLong(() -> limited(500).write(sized(501)), 501, 500);
    byte[] longer = MessageFormat.DEFAULT.write(sized(501));
    assertTooLong(() -> limited(500).read(longer), 501, 500);
    assertTooLong(() -> format.read(new byte[10 << 20]), 10 << 20, 1 << 20);
  }

  @Test
  void neverRefusesTheRetryOfWhatItAccepted() {
    Message retry = sized(500).nextAttempt();
    byte[] bytes = limited(500).write(retry);
    assertThat(bytes).hasSize(512);
    assertThat(limited(500).read(bytes)).isEqualTo(retry);
    Message last = new Message(retry.id(), "c", retry.args(), ALL, Integer.MAX_VALUE);
    assertThat(limited(500).read(limited(500).write(last))).isEqualTo(last);
    Message tooLong = sized(522);
    Message next = new Message(retry.id(), "c", tooLong.args(), ALL, 2);
    assertTooLong(() -> limited(500).write(next), 534, 500);
  }

  @Test
  void countsTriesUpToTheGreatestInt() {
    assertThat(message(ALL, 1).nextAttempt()).isEqualTo(message(ALL, 2));
    Message last = message(ALL, Integer.MAX_VALUE);
    assertThat(last.nextAttempt()).isEqualTo(last);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> message(ALL, 0))
        .withMessage("the first attempt is 1, was 0");
  }

  @Test
  void isNamedByCommandAndIdAlone() {
    assertThat(message(ALL, 1)).hasToString("dev.Beans.count 0A-_z");
    assertThat(message(ALL, 3)).hasToString("dev.Beans.count 0A-_z (try 3)");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1001, 1001, 1_000_000_000, Integer.MIN_VALUE})
  void refusesPrioritiesOutOfRange(int priority) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.DEFAULT.withPriority(priority))
        .withMessage("priority must be from -1000 to 1000, was " + priority);
  }

  @ParameterizedTest
  @CsvSource({"-0001-01-01T00:00:00Z", "1969-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z"})
  void refusesTimesOutOfRange(Instant time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.DEFAULT.withEta(time))
        .withMessage("eta must be between the years 1970 and 9999, was " + time);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.DEFAULT.withExpires(time))
        .withMessage("expires must be between the years 1970 and 9999, was " + time);
  }

  @Test
  void refusesNegativeRetries() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.DEFAULT.withRetries(-1))
        .withMessage("retries must be 0 or more, was -1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "dev.dewey.Beans$Inner.count_some-beans:2", "..", "java.lang.Runtime.exec"})
  void acceptsCommandNames(String name) {
    assertThat(MessageLimits.checkName(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "../x", "${jndi:ldap://x}", "a\n", "ä", "{a}", "a*"})
  void refusesOtherCommandNames(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageLimits.checkName(name))
        .withMessage(
            "a command name has 1 to 255 ASCII letters, digits and . _ $ : -, was \""
                + name.replace("\n", "\\u000a")
                + '"');
  }

  @Test
  void checksItsLimits() {
    assertThat(MessageLimits.checkName("x".repeat(255))).hasSize(255);
    assertThat(MessageLimits.isName("x".repeat(256))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageLimits(255, 64))
        .withMessage("maxBytes must be 256 or more, was 255");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageLimits(256, 0))
        .withMessage("maxDepth must be from 1 to 200, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MessageLimits(256, 201))
        .withMessage("maxDepth must be from 1 to 200, was 201");
  }
}
