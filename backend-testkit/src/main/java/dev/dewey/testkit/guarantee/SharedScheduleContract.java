package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.id;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.GiveBack;
import dev.dewey.broker.Settlement.Retry;
import dev.dewey.testkit.bench.Bench;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Guarantee#SHARED_SCHEDULE}: any consumer delivers what is due, whoever scheduled it. */
public interface SharedScheduleContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void anyConsumerDeliversWhatIsDue() {
    Session one = bench().open("one");
    Session two = bench().open("two");
    Instant due = bench().soon();
    bench().broker().enqueue(List.of(message("a", due)));
    for (Delivery soSoon : fetch(one, 1)) {
      settle(one, new GiveBack(soSoon)); // on a slow machine
    }

    assertThat(id(bench().fetchWhenDue(two, due))).isEqualTo("a");
  }

  @Test
  default void whatOneConsumerPutsOffAnotherDelivers() {
    Session one = bench().open("one");
    Session two = bench().open("two");
    bench().enqueue("a");
    Delivery delivery = fetchOne(one);
    Instant due = bench().soon();
    settle(one, new Retry(delivery, message("b"), bench().clock().moment()));
    one.close();

    assertThat(id(bench().fetchWhenDue(two, due))).isEqualTo("b");
  }

  @Test
  default void whatIsForLaterIsCountedThereUntilItIsDue() {
    bench().broker().enqueue(List.of(message("a", bench().someDay()), message("b")));
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(1, 1, 0, 0));
    bench().broker().enqueue(List.of(message("c", bench().soon())));

    bench().aMomentLater();

    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(2, 1, 0, 0));
  }
}
