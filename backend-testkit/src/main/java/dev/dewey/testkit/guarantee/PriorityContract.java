package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.testkit.bench.Bench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Guarantee#PRIORITY}: higher priorities are delivered first. */
public interface PriorityContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void higherPrioritiesComeFirstAndEqualOnesInOrder() {
    int[] priorities = {1, 0, 5, 0, 3, -7, 9, 0, 7, 1000};
    List<NewMessage> batch = new ArrayList<>();
    for (int i = 0; i < priorities.length; i++) {
      batch.add(message("m" + i, priorities[i]));
    }
    bench().broker().enqueue(batch);

    assertThat(fetchIds(bench().open("one"), 20))
        .containsExactly("m9", "m6", "m8", "m2", "m4", "m0", "m1", "m3", "m7", "m5");
  }

  @Test
  default void aLateUrgentMessageOvertakes() {
    bench().enqueue("a", "b");
    Session session = bench().open("one");
    Delivery first = fetchOne(session);
    bench().broker().enqueue(List.of(message("urgent", 1)));

    List<Delivery> next = session.exchange(List.of(done(first)), 2).deliveries();

    assertThat(ids(next)).containsExactly("urgent", "b");
  }

  @Test
  default void whatBecomesDueKeepsItsPriority() {
    Instant due = bench().soon();
    NewMessage urgent = new NewMessage(message("urgent").bytes(), 9, due, null);
    bench().broker().enqueue(List.of(message("a", due), urgent));
    bench().enqueue("b");

    bench().aMomentLater();

    assertThat(fetchIds(bench().open("one"), 3)).startsWith("urgent").contains("a", "b");
  }
}
