package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.id;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.Dead;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.Settlement.Park;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is left of a dead consumer where results, dead letters and a shared schedule are guaranteed,
 * too.
 */
public interface AftermathContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void whatFiveConsumersDiedWithIsPoison() {
    bench().enqueue("poison", "good");
    Session survivor = bench().openMortal("survivor");
    for (int deaths = 0; deaths < 5; deaths++) {
      Delivery delivery = fetchOne(bench().openMortal("victim" + deaths));
      assertThat(id(delivery)).isEqualTo("poison");
      assertThat(delivery.deliveries()).isEqualTo(deaths);
      bench().outlive(survivor);
    }

    assertThat(fetchIds(survivor, 5)).containsExactly("good");
    DeadLetter letter = bench().broker().deadLetters(null, 5).items().get(0);
    assertThat(letter.reason()).isEqualTo(DeadReason.POISON);
    assertThat(letter.detail()).isEqualTo("5 consumers died with it in hand");
    assertThat(letter.message()).isEqualTo(message("poison").bytes());
  }

  @Test
  default void theResultOfARefusedSettlementIsNotStored() {
    TaskId id = new TaskId("a");
    Session dead = bench().openMortal("dead");
    bench().enqueue("a");
    Delivery late = fetchOne(dead);
    bench().outlive(bench().openMortal("other"));

    settle(dead, new Done(late, new StoredResult(id, new byte[1], Duration.ofHours(1))));

    assertThat(bench().broker().peekResult(id)).isNull();
  }

  @Test
  default void aSecondWordOnAMessageLeavesItsResult() {
    TaskId id = new TaskId("a");
    bench().enqueue("a");
    Session session = bench().open("one");
    Delivery delivery = fetchOne(session);
    Duration hour = Duration.ofHours(1);
    settle(session, new Done(delivery, new StoredResult(id, new byte[] {'1'}, hour)));
    Done second = new Done(delivery, new StoredResult(id, new byte[] {'2'}, hour));

    assertThat(settle(session, second).refused()).containsExactly(second);

    assertThat(bench().broker().peekResult(id)).containsExactly('1');
  }

  @Test
  default void whateverAMessageIsItIsCountedThere() {
    bench().enqueue("a", "b", "c", "d", "e");
    bench().broker().enqueue(List.of(message("f", bench().someDay())));
    Session session = bench().open("one");
    List<Delivery> inHand = fetch(session, 4);
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(1, 1, 4, 0));

    settle(
        session,
        done(inHand.get(0)),
        new Park(inHand.get(1), Duration.ofHours(1)),
        new Dead(inHand.get(2), DeadReason.FAILED, "failed", null));

    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(1, 2, 1, 1));
  }
}
