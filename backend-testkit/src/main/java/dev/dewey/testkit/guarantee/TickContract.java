package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Threads.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Session;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@link Guarantee#TICKS}: each minute of a periodic command is queued once, whoever ticks. */
public interface TickContract {
  /** A minute as good as any; it has nothing to do with the clock of the broker. */
  Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  /** What to work with. */
  Bench bench();

  private static Instant minutesLater(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  @Test
  default void aMinuteIsQueuedOnce() {
    Broker broker = bench().broker();
    Broker other = bench().again();

    assertThat(broker.tick("beans", NOON, message("a"))).isTrue();
    assertThat(broker.tick("beans", NOON, message("b"))).isFalse();
    assertThat(other.tick("beans", NOON, message("c"))).isFalse();
    assertThat(other.tick("beans", minutesLater(1), message("d"))).isTrue();

    assertThat(fetchIds(bench().open("one"), 5)).containsExactly("a", "d");
  }

  @Test
  default void aMinuteIsQueuedOnceThoughItsCallIsFinished() {
    Session session = bench().open("one");
    bench().broker().tick("beans", NOON, message("a"));
    settle(session, done(fetchOne(session)));

    assertThat(bench().broker().tick("beans", NOON, message("b"))).isFalse();

    assertThat(fetch(session, 1)).isEmpty();
  }

  @Test
  default void anEarlierMinuteIsNotQueuedAnyMore() {
    bench().broker().tick("beans", minutesLater(5), message("a"));

    assertThat(bench().broker().tick("beans", minutesLater(4), message("b"))).isFalse();

    assertThat(bench().broker().lastTick("beans")).isEqualTo(minutesLater(5));
    assertThat(fetchIds(bench().open("one"), 5)).containsExactly("a");
  }

  @Test
  default void theLastMinuteIsKnownToAll() {
    assertThat(bench().broker().lastTick("beans")).isNull();

    bench().broker().tick("beans", NOON, message("a"));
    bench().broker().tick("beans", minutesLater(7), message("b"));

    assertThat(bench().broker().lastTick("beans")).isEqualTo(minutesLater(7));
    assertThat(bench().again().lastTick("beans")).isEqualTo(minutesLater(7));
  }

  @Test
  default void minutesLongAgoAndFarAheadAreMinutes() {
    Instant early = Instant.parse("1901-01-01T00:00:00Z");
    Instant late = Instant.parse("9999-12-31T23:59:00Z");

    assertThat(bench().broker().tick("beans", early, message("a"))).isTrue();
    assertThat(bench().broker().lastTick("beans")).isEqualTo(early);
    assertThat(bench().broker().tick("beans", late, message("b"))).isTrue();
    assertThat(bench().broker().lastTick("beans")).isEqualTo(late);
    assertThat(bench().broker().tick("beans", NOON, message("c"))).isFalse();
  }

  @Test
  default void eachCommandOfEachQueueHasItsOwn() {
    bench().broker().tick("beans", NOON, message("a"));

    assertThat(bench().broker().lastTick("BEANS")).isNull();
    assertThat(bench().broker().tick("beans:2", NOON, message("b"))).isTrue();
    Broker other = bench().another();
    assertThat(other.lastTick("beans")).isNull();
    assertThat(other.tick("beans", NOON, message("c"))).isTrue();
    assertThat(fetchIds(bench().open(other, "one"), 5)).containsExactly("c");
  }

  @Test
  default void ofConsumersThatTickTogetherOneQueues() throws Exception {
    AtomicInteger queued = new AtomicInteger();

    together(
        8,
        thread -> {
          for (int minute = 0; minute < 20; minute++) {
            String id = "m" + thread + "-" + minute;
            if (bench().broker().tick("beans", minutesLater(minute), message(id))) {
              queued.incrementAndGet();
            }
          }
        });

    assertThat(fetch(bench().open("one"), 200)).hasSize(queued.get());
    assertThat(queued.get()).isBetween(1, 20);
    assertThat(bench().broker().lastTick("beans")).isEqualTo(minutesLater(19));
  }

  @Test
  default void aFlushForgetsTicks() {
    bench().broker().tick("beans", NOON, message("a"));

    bench().broker().flush();

    assertThat(bench().broker().lastTick("beans")).isNull();
    assertThat(bench().broker().tick("beans", NOON, message("b"))).isTrue();
  }
}
