package dev.dewey.redis.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.redis.LogRecorder;
import dev.dewey.redis.client.RedisFailure.Fate;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
final class OutageTest {
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // wraps, as it may
  private final Outage outage = new Outage("redis://r:6379/0", clock::get);
  private final LogRecorder log = LogRecorder.of(Outage.class.getName());

  @AfterEach
  void stopRecording() {
    log.close();
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  private void failsFor(Duration time) {
    long end = clock.get() + time.toNanos();
    while (clock.get() - end < 0) {
      try {
        outage.admit();
        outage.failed("Connection refused", "Start it.");
      } catch (RedisFailure notYet) {
        pass(Duration.ofMillis(10));
      }
    }
  }

  @Test
  void whileAllIsWellCommandsPassAndTheLogIsSilent() {
    assertThatCode(outage::admit).doesNotThrowAnyException();
    outage.over();

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void afterABreakTheNextCommandMayTryAtOnce() {
    outage.broke("Read timed out");
    outage.broke("Read timed out");

    assertThatCode(outage::admit).doesNotThrowAnyException();
    assertThat(log.lines())
        .containsExactly(
            "WARN The connection to redis://r:6379/0 broke (Read timed out); the next command connects anew.");
  }

  @Test
  void afterAFailureCommandsFailAtOnceAndSayWhenTheNextTryIs() {
    outage.failed("Connection refused", "Start it.");
    pass(Duration.ofMillis(20));

    assertThatExceptionOfType(RedisFailure.class)
        .isThrownBy(outage::admit)
        .matches(failure -> failure.fate() == Fate.NOT_SENT)
        .satisfies(
            failure ->
                assertThat(failure.tell("not done", "unknown", "ask"))
                    .matches(
                        "not done, because redis://r:6379/0 has been out of reach for 0\\.0 s \\(Connection refused\\), and the next try is in 0\\.1 s\\. Start it\\."));
  }

  @Test
  void oneTriesWhenTheTimeHasComeAndTheOthersGoOnFailing() {
    outage.failed("Connection refused", "Start it.");
    pass(Duration.ofMillis(100));

    assertThatCode(outage::admit).doesNotThrowAnyException();
    assertThatExceptionOfType(RedisFailure.class).isThrownBy(outage::admit);
  }

  @Test
  void triesBecomeRareUpToOneInTwoSeconds() {
    long tries = 0;
    long end = clock.get() + Duration.ofMinutes(1).toNanos();
    while (clock.get() - end < 0) {
      try {
        outage.admit();
        tries++;
        outage.failed("Connection refused", "Start it.");
      } catch (RedisFailure notYet) {
        pass(Duration.ofMillis(10));
      }
    }

    // 6 while the waits grow for 3.1 s, and then one in 1.5 to 2 s.
    assertThat(tries).isBetween(6 + 56 / 2L, 7 + 58 * 2 / 3L);
  }

  @Test
  void theLogTellsGrowingWaitsThenOnceAMinuteThenTheEnd() {
    failsFor(Duration.ofMinutes(5));
    outage.over();

    assertThat(log.lines()).hasSizeBetween(6 + 4 + 1, 6 + 5 + 1);
    assertThat(log.lines().get(0))
        .isEqualTo(
            "WARN redis://r:6379/0 cannot be reached (Connection refused); the next try is in 0.1 s.");
    assertThat(log.lines().get(log.lines().size() - 1))
        .matches("INFO Connected to redis://r:6379/0 again after 300\\.\\d s\\.");
  }

  @Test
  void whenItIsOverCommandsPassAndTheNextOneStartsAnew() {
    failsFor(Duration.ofMinutes(1));
    outage.over();
    outage.over();

    assertThatCode(outage::admit).doesNotThrowAnyException();
    outage.failed("Connection refused", "Start it.");
    assertThat(log.lines().get(log.lines().size() - 1)).endsWith("the next try is in 0.1 s.");
  }

  @Test
  void whoIsReachedAndOfNoUseIsBackWhenItAnswers() {
    outage.useless("CLUSTERDOWN Hash slot not served", "Bring it back.");
    outage.connected();

    assertThatExceptionOfType(RedisFailure.class).isThrownBy(outage::admit);
    outage.over();
    assertThatCode(outage::admit).doesNotThrowAnyException();

    outage.failed("Connection refused", "Start it.");
    outage.connected();
    assertThatCode(outage::admit).doesNotThrowAnyException();
  }

  @Test
  void aBreakIsWhereTheOutageBegan() {
    outage.broke("Read timed out");
    pass(Duration.ofSeconds(3));
    outage.failed("Connection refused", "Start it.");
    outage.over();

    assertThat(log.lines()).last().asString().endsWith("again after 3.0 s.");
  }

  @Test
  void aWaitEndsWhenTheNextTryIsDue() {
    long wrap = Long.MAX_VALUE - System.nanoTime() + Duration.ofMillis(20).toNanos();
    Outage real = new Outage("redis://r:6379/0", () -> System.nanoTime() + wrap);
    real.failed("Connection refused", "Start it.");

    real.await(Duration.ofDays(1));

    assertThatCode(real::admit).doesNotThrowAnyException();
  }

  @Test
  void thereIsNoWaitWhileAllIsWellAndAfterAClose() {
    outage.await(Duration.ofDays(1));
    outage.failed("Connection refused", "Start it.");
    outage.close();
    outage.await(Duration.ofDays(1));

    assertThatExceptionOfType(RedisFailure.class).isThrownBy(outage::admit);
  }

  @Test
  void anInterruptEndsAWaitAndStaysSet() {
    outage.failed("Connection refused", "Start it.");
    Thread.currentThread().interrupt();

    outage.await(Duration.ofDays(1));

    assertThat(Thread.interrupted()).isTrue();
  }
}
