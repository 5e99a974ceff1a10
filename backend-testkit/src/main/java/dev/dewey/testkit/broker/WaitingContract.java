package dev.dewey.testkit.broker;

import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Session;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who waits is not kept waiting longer than asked, and takes nothing away. */
public interface WaitingContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void aWaitEndsWhenItsTimeIsOver() throws Exception {
    Session session = bench().open("one");

    session.await(Duration.ofMillis(5));

    assertThat(fetch(session, 1)).isEmpty();
  }

  @Test
  default void aWaitTakesNothingAway() throws Exception {
    bench().enqueue("a", "b");
    Session session = bench().open("one");

    session.await(Duration.ofMillis(5));
    session.await(Duration.ofMillis(5));

    assertThat(fetchIds(session, 5)).containsExactly("a", "b");
  }

  @Test
  default void waitingForAResultEndsWhenTheTimeIsOver() throws Exception {
    bench().broker().awaitResult(new TaskId("a"), Duration.ofMillis(5));

    assertThat(bench().broker().counts().ready()).isZero();
  }
}
