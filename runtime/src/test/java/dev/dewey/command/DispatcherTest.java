package dev.dewey.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.TextTask;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.codec.Codecs;
import dev.dewey.message.DeadReason;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of messages that can be run, and of those that cannot. */
final class DispatcherTest {
  private static final String FIELDS = "{\"v\":1,\"id\":\"a\",\"command\":\"echo\"";

  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final List<TaskContext> contexts = new ArrayList<>();
  private final TextTask<String> echo =
      TextTask.text(
          "echo",
          (text, context) -> {
            contexts.add(context);
            return text;
          });
  private final TextTask<Void> nothing = TextTask.of("nothing", Codecs.VOID, (t, c) -> null);

  private Dispatcher dispatcher(ResultPolicy results) {
    CommandRegistry registry = CommandRegistry.builder().add(echo).add(nothing).build();
    return new Dispatcher(new DispatchRules(registry, MessageFormat.DEFAULT, results, clock));
  }

  private Outcome dispatch(String message, int parks) {
    return dispatcher(ResultPolicy.ALL)
        .dispatch(new Delivery(7, message.getBytes(UTF_8), 0, parks));
  }

  private Outcome dispatch(String message) {
    return dispatch(message, 0);
  }

  private static TaskResult<?> result(StoredResult stored) {
    return ResultFormat.read(stored.bytes()).map(Object::toString);
  }

  @Test
  void aCallSucceedsAndItsResultIsStoredForADay() {
    Outcome outcome = dispatch(FIELDS + ",\"args\":{\"text\":\"hi\"}}");

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    StoredResult stored = ((Outcome.Succeeded) outcome).result();
    assertThat(stored.id()).isEqualTo(new TaskId("a"));
    assertThat(stored.ttl()).isEqualTo(Duration.ofDays(1));
    assertThat(new String(stored.bytes(), UTF_8))
        .isEqualTo("{\"state\":\"succeeded\",\"value\":\"hi\"}");
  }

  @Test
  void theContextTellsIdAttemptAndDelivery() {
    byte[] message = (FIELDS + ",\"args\":{\"text\":\"\"},\"attempt\":3}").getBytes(UTF_8);

    dispatcher(ResultPolicy.ALL).dispatch(new Delivery(7, message, 2, 0));
    dispatch(FIELDS + ",\"args\":{\"text\":\"\"}}");

    assertThat(contexts)
        .containsExactly(
            new TaskContext(new TaskId("a"), 3, 3), new TaskContext(new TaskId("a"), 1, 1));
  }

  @Test
  void aSuccessSettlesAsDone() {
    Delivery delivery = new Delivery(7, new byte[0], 0, 0);
    Outcome outcome = dispatch(FIELDS + ",\"args\":{\"text\":\"hi\"}}");

    assertThat(outcome.settlement(delivery))
        .isEqualTo(new Settlement.Done(delivery, ((Outcome.Succeeded) outcome).result()));
  }

  @Test
  void nullIsStoredOnlyWhereEverythingIs() {
    byte[] message =
        "{\"v\":1,\"id\":\"a\",\"command\":\"nothing\",\"args\":{\"text\":\"\"}}".getBytes(UTF_8);
    Delivery delivery = new Delivery(7, message, 0, 0);
    ResultPolicy values = new ResultPolicy(ResultPolicy.Kept.VALUES, Duration.ofHours(1));

    assertThat(((Outcome.Succeeded) dispatcher(values).dispatch(delivery)).result()).isNull();
    assertThat(((Outcome.Succeeded) dispatcher(ResultPolicy.NONE).dispatch(delivery)).result())
        .isNull();
    assertThat(((Outcome.Succeeded) dispatcher(ResultPolicy.ALL).dispatch(delivery)).result())
        .isNotNull();
  }

  @Test
  void withoutAStoreNoResultIsMade() {
    byte[] message = (FIELDS + ",\"args\":{\"text\":\"hi\"}}").getBytes(UTF_8);

    Outcome outcome = dispatcher(ResultPolicy.NONE).dispatch(new Delivery(7, message, 0, 0));

    assertThat(((Outcome.Succeeded) outcome).result()).isNull();
  }

  @Test
  void anUnknownCommandIsParkedThirtySecondsThenLongerUpToAnHour() {
    String unknown = "{\"v\":1,\"id\":\"a\",\"command\":\"other\",\"args\":{}}";
    List<Duration> waits = new ArrayList<>();
    Duration all = Duration.ZERO;
    for (int parks = 0; parks < 30; parks++) {
      Outcome.Parked parked = (Outcome.Parked) dispatch(unknown, parks);
      assertThat(parked.subject()).isEqualTo("other a");
      assertThat(parked.detail()).isEqualTo("no command is called \"other\"");
      waits.add(parked.delay());
      all = all.plus(parked.delay());
    }

    assertThat(waits.stream().limit(9).map(Duration::toSeconds))
        .containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L);
    assertThat(waits).isSorted().endsWith(Duration.ofHours(1));
    assertThat(all).isBetween(Duration.ofDays(1), Duration.ofHours(25));
  }

  @Test
  void anUnknownCommandIsDeadAfterADayAndItsWaiterIsTold() {
    Outcome outcome = dispatch("{\"v\":1,\"id\":\"a\",\"command\":\"other\",\"args\":{}}", 30);

    assertDead(outcome, DeadReason.UNKNOWN_COMMAND, "no command is called \"other\", for a day");
    assertThat(((Outcome.Dead) outcome).subject()).isEqualTo("other a");
  }

  @Test
  void anUnknownVersionIsParkedAndDeadAfterADay() {
    String message = "{\"v\":2,\"id\":\"a\",\"what\":[1]}";
    String detail = "the message has version 2; this release reads version 1, unsealed";

    assertThat(dispatch(message))
        .isEqualTo(new Outcome.Parked("a message of 27 bytes", detail, Duration.ofSeconds(30)));
    assertDead(dispatch(message, 30), DeadReason.UNSUPPORTED_VERSION, detail + ", for a day");
  }

  @Test
  void aSealedMessageIsParkedToo() {
    Outcome outcome = dispatch("{\"v\":1,\"enc\":\"A\",\"id\":\"a\"}");

    assertThat(((Outcome.Parked) outcome).detail())
        .isEqualTo("the message is sealed (field \"enc\"); this release reads version 1, unsealed");
  }

  @Test
  void parkingSettlesAsPark() {
    Delivery delivery = new Delivery(7, new byte[0], 0, 0);

    assertThat(dispatch("{\"v\":9}").settlement(delivery))
        .isEqualTo(new Settlement.Park(delivery, Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "[]", "{}", "{\"v\":1}", "{\"id\":7}", "{\"id\":\"?\"}"})
  void aMalformedMessageIsDeadAndNobodyIsTold(String message) {
    Outcome.Dead dead = (Outcome.Dead) dispatch(message);

    assertThat(dead.reason()).isEqualTo(DeadReason.MALFORMED);
    assertThat(dead.result()).isNull();
    assertThat(dead.subject()).isEqualTo("a message of " + message.length() + " bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"v\":1,\"id\":\"a\",\"command\":\"echo\"}|MALFORMED",
        "{\"v\":1,\"id\":\"a\",\"command\":\"e c\",\"args\":{}}|MALFORMED",
        "{\"v\":1,\"id\":\"a\",\"command\":\"echo\",\"args\":{},\"priority\":5000}|BAD_ENVELOPE",
        "{\"args\":[],\"id\":\"a\"}|MALFORMED"
      })
  void whoWaitsForAMalformedMessageIsToldIfItsIdCanBeRead(String message, DeadReason reason) {
    Outcome.Dead dead = (Outcome.Dead) dispatch(message);

    assertDead(dead, reason, dead.detail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|field $.text is missing",
        "{\"text\":5}|expected a string at $.text, found a number",
        "{\"text\":\"a\",\"text\":\"b\"}|field $.text stands twice"
      })
  void badArgumentsAreDead(String args, String detail) {
    Outcome outcome = dispatch(FIELDS + ",\"args\":" + args + "}");

    assertDead(outcome, DeadReason.BAD_ARGUMENTS, detail);
    assertThat(contexts).isEmpty();
  }

  @Test
  void aCallAfterBadArgumentsRuns() {
    Dispatcher dispatcher = dispatcher(ResultPolicy.ALL);
    byte[] bad = (FIELDS + ",\"args\":{\"text\":[[[}").getBytes(UTF_8);
    byte[] wrong = (FIELDS + ",\"args\":{\"text\":[[[]]]}}").getBytes(UTF_8);
    byte[] good = (FIELDS + ",\"args\":{\"text\":\"x\",\"new\":1}}").getBytes(UTF_8);

    assertThat(dispatcher.dispatch(new Delivery(1, bad, 0, 0))).isInstanceOf(Outcome.Dead.class);
    assertThat(dispatcher.dispatch(new Delivery(2, wrong, 0, 0))).isInstanceOf(Outcome.Dead.class);
    assertThat(dispatcher.dispatch(new Delivery(3, good, 0, 0)))
        .isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void aCallExpiresAtTheVeryInstant() {
    long expires = clock.instant().toEpochMilli();
    String message = FIELDS + ",\"args\":{\"text\":\"hi\"},\"expires\":" + expires + "}";

    Outcome.Expired expired = (Outcome.Expired) dispatch(message);
    assertThat(result(expired.result())).isEqualTo(new TaskResult.Expired<>());
    assertThat(contexts).isEmpty();

    clock.advance(Duration.ofNanos(-1));
    assertThat(dispatch(message)).isInstanceOf(Outcome.Succeeded.class);
  }

  @Test
  void anExpiredCallSettlesAsDone() {
    Delivery delivery = new Delivery(7, new byte[0], 0, 0);
    Outcome outcome = dispatch(FIELDS + ",\"args\":{\"text\":\"hi\"},\"expires\":0}");

    assertThat(outcome.settlement(delivery)).isInstanceOf(Settlement.Done.class);
  }

  private static void assertDead(Outcome outcome, DeadReason reason, String detail) {
    Outcome.Dead dead = (Outcome.Dead) outcome;
    assertThat(dead.reason()).isEqualTo(reason);
    assertThat(dead.detail()).isEqualTo(detail);
    assertThat(dead.result().id()).isEqualTo(new TaskId("a"));
    assertThat(result(dead.result())).isEqualTo(new TaskResult.Dead<>(reason, detail));
    Delivery delivery = new Delivery(7, new byte[0], 0, 0);
    assertThat(dead.settlement(delivery))
        .isEqualTo(new Settlement.Dead(delivery, reason, detail, dead.result()));
  }
}
