package dev.dewey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The parts of a consumer, each alone. */
final class ActorsTest {
  private static final Duration LONG = Duration.ofSeconds(50);

  private static Delivery delivery(long tag) {
    return new Delivery(tag, new byte[0], 0, 0);
  }

  private static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  @Test
  void aSignalRaisedBeforeEndsTheNextWaitAndOnlyThat() throws Exception {
    Signal signal = new Signal();
    signal.raise();
    signal.raise();

    signal.await(LONG);
    long before = System.nanoTime();
    signal.await(Duration.ofMillis(5));

    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(5_000_000);
    signal.await(Duration.ofMillis(-5));
  }

  @Test
  void aSignalEndsAWait() throws Exception {
    Signal signal = new Signal();
    FutureTask<Boolean> wait =
        start(
            () -> {
              signal.await(LONG);
              return true;
            });

    signal.raise();

    assertThat(wait.get(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aPaceFetchesNothingAheadBeforeItKnows() {
    assertThat(new Pace(4, 1000).ahead()).isZero();
  }

  @Test
  void aPaceFetchesTwentyMillisecondsOfWorkAhead() {
    Pace pace = new Pace(4, 1000);
    pace.ran(1_000_000);

    assertThat(pace.ahead()).isEqualTo(80);
    assertThat(pace.ahead()).as("nothing new").isEqualTo(80);
  }

  @Test
  void aPaceForgetsSlowlyAndNeverFetchesWithoutEnd() {
    Pace pace = new Pace(1, 700);
    pace.ran(20_000_000);
    assertThat(pace.ahead()).isEqualTo(1);
    pace.ran(0);
    assertThat(pace.ahead()).isEqualTo(1);
    for (int i = 0; i < 100; i++) {
      pace.ran(0);
      pace.ahead();
    }
    assertThat(pace.ahead()).isEqualTo(700);
    pace.stalled();
    assertThat(pace.ahead()).isZero();
  }

  @Test
  void aBufferGivesWhatItGotInOrder() throws Exception {
    WorkBuffer buffer = new WorkBuffer(() -> {});
    buffer.addAll(List.of(delivery(1), delivery(2)));
    buffer.addAll(List.of());
    buffer.addAll(List.of(delivery(3)));

    assertThat(buffer.size()).isEqualTo(3);
    assertThat(buffer.take(System.nanoTime()).tag()).isEqualTo(1);
    assertThat(buffer.drain()).extracting(Delivery::tag).containsExactly(3L, 2L);
    assertThat(buffer.size()).isZero();
    assertThat(buffer.drain()).isEmpty();
  }

  @Test
  void whoTakesFromAnEmptyBufferIsStarvingUntilSomethingComes() throws Exception {
    CountDownLatch starving = new CountDownLatch(1);
    WorkBuffer buffer = new WorkBuffer(starving::countDown);
    FutureTask<Delivery> take = start(() -> buffer.take(System.nanoTime()));
    Eventually.happens(starving);
    Eventually.holds("it waits", () -> buffer.idle() == 1);

    buffer.addAll(List.of(delivery(1)));

    assertThat(take.get(20, TimeUnit.SECONDS).tag()).isEqualTo(1);
    assertThat(buffer.idle()).isZero();
  }

  @Test
  void aWorkerIsAskedForTheTimeOnlyAfterItHasWaited() throws Exception {
    WorkBuffer buffer = new WorkBuffer(() -> {});
    long before = System.nanoTime();
    buffer.addAll(List.of(delivery(1), delivery(2)));
    long later = System.nanoTime() + 1;

    buffer.take(later);
    assertThat(buffer.lastTaken()).isEqualTo(later);
    buffer.take(before);
    assertThat(buffer.lastTaken()).isEqualTo(later);

    FutureTask<Delivery> take = start(() -> buffer.take(before));
    Eventually.holds("it waits", () -> buffer.idle() == 1);
    long filled = System.nanoTime();
    buffer.addAll(List.of(delivery(3)));
    take.get(20, TimeUnit.SECONDS);
    assertThat(buffer.lastTaken() - filled).isNotNegative();
  }

  @Test
  void aClosedBufferGivesNothingAndKeepsWhatItHas() throws Exception {
    WorkBuffer buffer = new WorkBuffer(() -> {});
    FutureTask<Delivery> take = start(() -> buffer.take(System.nanoTime()));
    Eventually.holds("it waits", () -> buffer.idle() == 1);

    buffer.close();
    buffer.addAll(List.of(delivery(1)));

    assertThat(take.get(20, TimeUnit.SECONDS)).isNull();
    assertThat(buffer.take(System.nanoTime())).isNull();
    assertThat(buffer.drain()).hasSize(1);
  }

  @Test
  void aSettlerHandsOverNoMoreThanABatchHolds() {
    Session session = new MemoryBroker("q").open(new SessionSpec("one", Duration.ofMinutes(1)));
    Settler settler = new Settler(session);
    for (int i = 0; i < session.maxBatch() + 5; i++) {
      settler.add(new Settlement.GiveBack(delivery(i)));
    }
    List<Settlement> batch = new ArrayList<>();
    settler.fill(batch);
    assertThat(batch).hasSize(session.maxBatch());
    settler.fill(batch);
    assertThat(batch).hasSize(session.maxBatch());
    assertThat(settler.isEmpty()).isFalse();

    batch.clear();
    settler.fill(batch);

    assertThat(batch).extracting(s -> s.delivery().tag()).startsWith(8000L).hasSize(5);
    assertThat(settler.isEmpty()).isTrue();
  }

  /** A session that finds nothing, and notes for how long it was to wait. */
  private static final class Barren implements Session {
    final List<Duration> waits = new ArrayList<>();
    final CountDownLatch enough = new CountDownLatch(1);
    final int until;

    Barren(int until) {
      this.until = until;
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
      waits.add(atMost);
      if (waits.size() == until) {
        enough.countDown();
        new CountDownLatch(1).await();
      }
      return false;
    }

    @Override
    public Exchange exchange(List<Settlement> settlements, int want) {
      return new Exchange(List.of(), List.of());
    }

    @Override
    public void renew() {}

    @Override
    public void close() {}
  }

  @Test
  void aLookoutWaitsLongerEachTimeInVain() throws Exception {
    Barren session = new Barren(6);
    AtomicInteger looks = new AtomicInteger();
    Backoff polling = new Backoff(2, Duration.ofMillis(100), Duration.ofSeconds(1));
    List<Lookout> self = new ArrayList<>();
    Runnable askAgain =
        () -> {
          looks.incrementAndGet();
          self.get(0).watch();
        };
    Lookout lookout = new Lookout(session, polling, askAgain);
    self.add(lookout);
    Thread thread = new Thread(lookout);
    thread.start();
    lookout.watch();
    Eventually.happens(session.enough);
    lookout.stop();
    thread.interrupt();
    thread.join();

    assertThat(session.waits.stream().map(Duration::toMillis))
        .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
    assertThat(looks).hasValue(5);
  }

  @Test
  void aLookoutThatNobodyAskedDoesNotLook() throws Exception {
    Barren session = new Barren(1);
    Lookout lookout = new Lookout(session, CrewPlan.WOKEN, () -> {});
    Thread thread = new Thread(lookout);
    thread.start();
    Eventually.holds("it waits", () -> thread.getState() == Thread.State.TIMED_WAITING);

    lookout.stop();
    thread.join();

    assertThat(session.waits).isEmpty();
  }

  @Test
  void foundWorkMakesTheNextWaitShort() throws Exception {
    Barren session = new Barren(3);
    Backoff polling = new Backoff(10, Duration.ofMillis(1), Duration.ofSeconds(1));
    List<Lookout> self = new ArrayList<>();
    Runnable find =
        () -> {
          self.get(0).foundWork();
          self.get(0).watch();
        };
    Lookout lookout = new Lookout(session, polling, find);
    self.add(lookout);
    Thread thread = new Thread(lookout);
    thread.start();
    lookout.watch();
    Eventually.happens(session.enough);
    lookout.stop();
    thread.interrupt();
    thread.join();

    assertThat(session.waits).containsOnly(Duration.ofMillis(1));
  }
}
