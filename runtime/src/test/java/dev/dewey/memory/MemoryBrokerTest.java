package dev.dewey.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the broker in memory does beyond the contracts, which the test kit puts it through. */
final class MemoryBrokerTest {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");

  @Test
  void guaranteesEverything() {
    assertThat(new MemoryBroker("q").guarantees()).containsExactly(Guarantee.values());
  }

  @Test
  void isCalledByTheNameOfItsQueue() {
    assertThat(new MemoryBroker("beans").name()).isEqualTo("beans");
    assertThat(new MemoryBroker("beans")).hasToString("memory queue beans");
  }

  @Test
  void aWaitInVainSaysSo() throws InterruptedException {
    Session session =
        new MemoryBroker("q", clock).open(new SessionSpec("one", Duration.ofSeconds(1)));

    assertThat(session.await(Duration.ofMillis(2))).isFalse();
    assertThat(session.await(Duration.ZERO)).isFalse();
  }

  @Test
  void aLongWaitForAResultEndsWhenItComes() throws Exception {
    MemoryBroker broker = new MemoryBroker("q", clock);
    Session session = broker.open(new SessionSpec("one", Duration.ofSeconds(1)));
    broker.enqueue(List.of(NewMessage.of(new byte[1])));
    Delivery delivery = session.exchange(List.of(), 1).deliveries().get(0);
    TaskId id = new TaskId("a");
    FutureTask<byte[]> wait =
        new FutureTask<>(
            () -> {
              broker.awaitResult(id, Duration.ofSeconds(50));
              return broker.peekResult(id);
            });
    Thread waiter = new Thread(wait);
    waiter.start();
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    StoredResult result = new StoredResult(id, new byte[] {42}, Duration.ofHours(1));
    session.exchange(List.of(new Settlement.Done(delivery, result)), 0);

    assertThat(wait.get(20, TimeUnit.SECONDS)).containsExactly(42);
  }

  @Test
  void theNewestTenThousandDeadLettersAreKeptForNinetyDays() {
    MemoryBroker broker = new MemoryBroker("q", clock);
    Session session = broker.open(new SessionSpec("one", Duration.ofSeconds(1)));
    bury(broker, session, 10_001);

    assertThat(broker.counts().dead()).isEqualTo(10_000);
    assertThat(broker.deadLetters(null, 1).items().get(0).detail()).isEqualTo("10000");
    Page<DeadLetter> all = broker.deadLetters(null, 20_000);
    assertThat(all.items().get(9_999).detail()).isEqualTo("1");
    assertThat(all.next()).isNull();

    clock.advance(Duration.ofDays(90));
    assertThat(broker.deadLetters(null, 1).items()).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    assertThat(broker.deadLetters(null, 1).items()).isEmpty();
  }

  private static void bury(MemoryBroker broker, Session session, int count) {
    List<NewMessage> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batch.add(NewMessage.of(new byte[] {1}));
    }
    broker.enqueue(batch);
    List<Settlement> letters = new ArrayList<>();
    for (Delivery delivery : session.exchange(List.of(), count).deliveries()) {
      letters.add(
          new Settlement.Dead(delivery, DeadReason.FAILED, String.valueOf(letters.size()), null));
    }
    session.exchange(letters, 0);
  }

  @Test
  void aCursorOfSomebodyElseIsRefused() {
    MemoryBroker broker = new MemoryBroker("q");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broker.deadLetters("abc", 1))
        .withMessage("a cursor comes from the page before, was abc");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> broker.deadLetters(null, 0))
        .withMessage("a page has 1 letter or more, was 0");
  }

  @Test
  void aLeaseHasTenMilliseconds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionSpec("one", Duration.ofMillis(9)))
        .withMessage("a lease has 10 ms or more, was PT0.009S");
  }
}
