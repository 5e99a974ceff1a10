package dev.dewey.testkit.broker;

import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.Park;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * By a clock that is moved: all is as it was for the last millisecond, and changes with the next.
 */
public interface ExactTimeContract {
  /** What to work with. */
  Bench bench();

  private void stopAMillisecondBefore(Duration step) {
    bench().clock().pass(step.minusMillis(1));
  }

  private void aMillisecondLater() {
    bench().clock().pass(Duration.ofMillis(1));
  }

  @Test
  default void aMessageComesInTheMillisecondInWhichItIsDue() {
    bench().broker().enqueue(List.of(message("a", bench().soon())));
    Session session = bench().open("one");
    assertThat(fetch(session, 1)).isEmpty();

    stopAMillisecondBefore(bench().clock().moment());
    assertThat(fetch(session, 1)).isEmpty();
    aMillisecondLater();

    assertThat(fetchIds(session, 1)).containsExactly("a");
  }

  @Test
  default void soDoesARetry() {
    Session session = bench().open("one");
    bench().enqueue("first");
    Duration delay = bench().clock().moment();
    settle(session, new Retry(fetchOne(session), message("second"), delay));

    stopAMillisecondBefore(delay);
    assertThat(fetch(session, 1)).isEmpty();
    aMillisecondLater();

    assertThat(fetchIds(session, 1)).containsExactly("second");
  }

  @Test
  default void soDoesWhatWasParked() {
    Session session = bench().open("one");
    bench().enqueue("a");
    Duration delay = bench().clock().moment();
    settle(session, new Park(fetchOne(session), delay));

    stopAMillisecondBefore(delay);
    assertThat(fetch(session, 1)).isEmpty();
    aMillisecondLater();

    assertThat(fetchIds(session, 1)).containsExactly("a");
  }
}
