package dev.dewey.testkit;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Messages.once;
import static dev.dewey.testkit.bench.Threads.DEADLINE;
import static dev.dewey.testkit.bench.Threads.together;
import static dev.dewey.testkit.bench.Threads.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.dewey.broker.Broker;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.spi.QueueFullException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.bench.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What becomes of more messages than may wait, at a broker that takes a {@link QueueLimit}; the
 * test class of the limit extends it.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
public abstract class QueueLimitContract {
  private static final SessionSpec ONE = new SessionSpec("one", Duration.ofHours(1));

  private Broker rejecting;
  private Broker blocking;

  /** For the test class of a limit. */
  protected QueueLimitContract() {}

  /** Opens the broker of a queue, which the contract empties and closes. */
  protected abstract Broker open(String queue, QueueLimit limit);

  @BeforeEach
  final void openBrokers() {
    String queue = "limited-" + UUID.randomUUID();
    rejecting = open(queue, QueueLimit.rejecting(3));
    blocking = open(queue, QueueLimit.blocking(3, Duration.ofMinutes(1)));
  }

  @AfterEach
  final void closeBrokers() {
    rejecting.flush();
    rejecting.close();
    blocking.close();
  }

  private static void enqueue(Broker broker, String... ids) {
    broker.enqueue(Stream.of(ids).map(Messages::message).toList());
  }

  @Test
  final void moreThanTheLimitIsRejectedAsAWhole() {
    enqueue(rejecting, "a", "b");

    assertThatThrownBy(() -> enqueue(rejecting, "c", "d"))
        .isInstanceOf(QueueFullException.class)
        .hasMessage(
            "2 messages were not put on queue %s, because 3 may wait there and there was no room in PT0S. Start more consumers, queue fewer at once, or raise the limit.",
            rejecting.name());
    assertThat(rejecting.counts()).isEqualTo(new QueueCounts(2, 0, 0, 0));
    enqueue(rejecting, "c");
    assertThat(rejecting.counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));
  }

  @Test
  final void whatIsForLaterTakesRoom() {
    Instant later = Instant.now().plusSeconds(3600);
    rejecting.enqueue(List.of(message("a", later), message("b", later), message("c", later)));

    assertThatThrownBy(() -> enqueue(rejecting, "d")).isInstanceOf(QueueFullException.class);
  }

  @Test
  final void whatRunsTakesNone() {
    enqueue(rejecting, "a", "b", "c");
    try (Session session = rejecting.open(ONE)) {
      fetchOne(session);

      enqueue(rejecting, "d");

      assertThat(rejecting.counts()).isEqualTo(new QueueCounts(3, 0, 1, 0));
    }
  }

  @Test
  final void whatWasQueuedBeforeByItsKeyNeedsNone() {
    enqueue(rejecting, "a", "b");
    rejecting.enqueue(List.of(once("c", "key")));

    rejecting.enqueue(List.of(once("again", "key")));

    assertThat(rejecting.counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));
    assertThatThrownBy(() -> rejecting.enqueue(List.of(once("d", "other"))))
        .isInstanceOf(QueueFullException.class);
    assertThatThrownBy(() -> rejecting.enqueue(List.of(once("again", "key"), message("d"))))
        .isInstanceOf(QueueFullException.class);
    try (Session session = rejecting.open(ONE)) {
      settle(session, done(fetchOne(session)));
      rejecting.enqueue(List.of(once("d", "other")));
      assertThat(rejecting.counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));
    }
  }

  /** What goes back needs no room: then there are more than the limit allows. */
  @Test
  final void soItIsWhereMoreWaitThanMay() {
    rejecting.enqueue(List.of(once("a", "key"), message("b"), message("c")));
    try (Session session = rejecting.open(ONE)) {
      fetchOne(session);
      enqueue(rejecting, "d");
    }
    assertThat(rejecting.counts()).isEqualTo(new QueueCounts(4, 0, 0, 0));

    rejecting.enqueue(List.of(once("again", "key")));

    assertThat(rejecting.counts()).isEqualTo(new QueueCounts(4, 0, 0, 0));
  }

  @Test
  final void aKeyOfAnotherQueueWasNotQueuedHere() {
    try (Broker other = open(rejecting.name() + "-other", QueueLimit.rejecting(3))) {
      other.enqueue(List.of(once("a", "key")));
      enqueue(rejecting, "a", "b", "c");

      assertThatThrownBy(() -> rejecting.enqueue(List.of(once("d", "key"))))
          .isInstanceOf(QueueFullException.class);
      other.flush();
    }
  }

  @Test
  final void whoIsPatientGetsInWhenThereIsRoom() throws Exception {
    enqueue(blocking, "a", "b", "c");
    FutureTask<Boolean> fourth =
        waiting(
            () -> {
              enqueue(blocking, "d");
              return true;
            });
    try (Session session = rejecting.open(ONE)) {
      settle(session, done(fetchOne(session)));

      assertThat(fourth.get(DEADLINE, TimeUnit.SECONDS)).isTrue();

      assertThat(rejecting.counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));
    }
  }

  @Test
  final void noMoreGetInWhenManyComeAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      AtomicInteger rejected = new AtomicInteger();

      together(
          8,
          thread -> {
            try {
              enqueue(rejecting, "m" + thread);
            } catch (QueueFullException e) {
              rejected.incrementAndGet();
            }
          });

      assertThat(rejected).hasValue(5);
      assertThat(rejecting.counts()).isEqualTo(new QueueCounts(3, 0, 0, 0));
      rejecting.flush();
    }
  }

  @Test
  final void whatCanNeverFitIsNotWaitedFor() {
    assertThatThrownBy(() -> enqueue(blocking, "a", "b", "c", "d"))
        .isInstanceOf(QueueFullException.class)
        .hasMessage(
            "4 messages were not put on queue %s, because 3 may wait there and there was no room in PT1M. Start more consumers, queue fewer at once, or raise the limit.",
            blocking.name());
  }
}
