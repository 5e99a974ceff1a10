package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.spi.NoResultStoreException;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Without {@link Guarantee#RESULTS}: a result is dropped, and asking for one is an error. */
public interface NoResultContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void whereNoResultsAreStoredAskingForThemIsAnError() {
    TaskId id = new TaskId("a");
    bench().enqueue("a", "b");
    Session session = bench().open("one");

    // loses the result, and nothing else
    StoredResult lost = new StoredResult(id, new byte[] {42}, Duration.ofHours(1));
    settle(session, new Done(fetchOne(session), lost));

    assertThatExceptionOfType(NoResultStoreException.class)
        .isThrownBy(() -> bench().broker().peekResult(id));
    assertThatExceptionOfType(NoResultStoreException.class)
        .isThrownBy(() -> bench().broker().takeResult(id));
    assertThat(fetchIds(session, 5)).containsExactly("b");
  }
}
