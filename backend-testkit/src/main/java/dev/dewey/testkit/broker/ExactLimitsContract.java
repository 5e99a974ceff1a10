package dev.dewey.testkit.broker;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By a clock that is moved: leases, keys and results last to the millisecond. */
public interface ExactLimitsContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void nobodyIsReapedBeforeTheLeaseIsOver() {
    Session one = bench().openMortal("one");
    Session other = bench().openMortal("other");
    bench().enqueue("a");
    fetchOne(one);
    for (int i = 0; i < 4; i++) {
      bench().clock().pass(bench().clock().lease().dividedBy(4));
      other.renew();
    }
    assertThat(fetch(other, 1)).isEmpty();

    bench().clock().pass(Duration.ofMillis(1));
    other.renew();

    assertThat(fetchIds(other, 1)).containsExactly("a");
  }

  @Test
  default void aKeyIsForgottenAfterADay() {
    Session session = bench().open("one");
    bench().broker().enqueue(List.of(once("a", "key")));
    settle(session, done(fetchOne(session)));

    bench().clock().pass(Duration.ofDays(1).minusMillis(1));
    bench().broker().enqueue(List.of(once("b", "key")));
    assertThat(fetch(session, 1)).isEmpty();

    bench().clock().pass(Duration.ofMillis(1));
    bench().broker().enqueue(List.of(once("c", "key")));
    assertThat(fetchIds(session, 1)).containsExactly("c");
  }

  @Test
  default void aResultLastsForItsTime() {
    TaskId id = new TaskId("a");
    Duration ttl = Duration.ofMinutes(10);
    bench().enqueue("a");
    Session session = bench().open("one");
    settle(session, new Done(fetchOne(session), new StoredResult(id, new byte[] {42}, ttl)));

    bench().clock().pass(ttl.minusMillis(1));
    assertThat(bench().broker().peekResult(id)).isNotNull();
    bench().clock().pass(Duration.ofMillis(1));

    assertThat(bench().broker().peekResult(id)).isNull();
    assertThat(bench().broker().takeResult(id)).isNull();
  }
}
