package dev.dewey.composed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.json.RawJson;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.CallOptions;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a session does while it waits. */
final class ComposedWaitTest {
  private final MemoryQueue queue = new MemoryQueue("beans");

  private static byte[] message() {
    Message message =
        new Message(new TaskId("a"), "command", RawJson.of("{}"), CallOptions.DEFAULT, 1);
    return MessageFormat.DEFAULT.write(message);
  }

  private static Session open(ComposedBroker broker) {
    return broker.open(new SessionSpec("one", Duration.ofSeconds(1)));
  }

  private static List<Delivery> fetch(Session session) {
    return session.exchange(List.of(), 10).deliveries();
  }

  @Test
  void aRetryThatIsDueSoonEndsAWaitThatBeganBefore() throws Exception {
    ComposedBroker timely = ComposedBroker.builder(queue).taskStore(new MemoryDataStore()).build();
    Session session = open(timely);
    queue.write(message());
    Delivery delivery = fetch(session).get(0);
    FutureTask<Boolean> wait = new FutureTask<>(() -> session.await(Duration.ofSeconds(50)));
    Thread waiter = new Thread(wait);
    waiter.start();
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    NewMessage next = NewMessage.of(message());
    session.exchange(List.of(new Settlement.Retry(delivery, next, Duration.ofMillis(20))), 0);

    assertThat(wait.get(20, TimeUnit.SECONDS)).isTrue();
    assertThat(fetch(session)).hasSize(1);
  }

  @Test
  void aMessageReadWhileClosingGoesBack() throws Exception {
    WaitingQueue slow = new WaitingQueue("slow");
    Session session = open(ComposedBroker.builder(slow).build());
    Thread waiter = new Thread(() -> awaitQuietly(session));
    waiter.start();
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    session.close();

    slow.write(new byte[] {7});
    waiter.join();

    assertThat(slow.read()).containsExactly(7);
  }

  private static void awaitQuietly(Session session) {
    try {
      session.await(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatAWaitHasReadIsFetchedNextAndGivenBackOnClosing() throws Exception {
    WaitingQueue waiting = new WaitingQueue("w");
    Session session = open(ComposedBroker.builder(waiting).build());
    waiting.write(new byte[] {1});
    waiting.write(new byte[] {2});

    assertThat(session.await(Duration.ofSeconds(1))).isTrue();
    assertThat(waiting.length()).isEqualTo(1);
    assertThat(fetch(session)).extracting(d -> d.message()[0]).containsExactly((byte) 1, (byte) 2);
    session.close();

    assertThat(waiting.length()).isEqualTo(2);
  }
}
