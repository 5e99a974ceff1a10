package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Bench;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** {@link Guarantee#RESULT_EXPIRY}: results vanish by themselves when their time is over. */
public interface ResultExpiryContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void aResultVanishesWhenItsTimeIsOverAndNotBefore() {
    TaskId id = new TaskId("a");
    bench().enqueue("a");
    Session session = bench().open("one");
    Delivery delivery = fetchOne(session);
    Instant end = bench().soon();
    StoredResult result = new StoredResult(id, new byte[] {42}, bench().clock().moment());

    settle(session, new Done(delivery, result));

    while (bench().broker().peekResult(id) != null) {
      assertThat(bench().now()).isBefore(end.plus(bench().clock().patience()));
      bench().clock().pass(bench().clock().moment().dividedBy(10));
    }
    assertThat(bench().now()).isAfterOrEqualTo(end);
    assertThat(bench().broker().takeResult(id)).isNull();
  }
}
