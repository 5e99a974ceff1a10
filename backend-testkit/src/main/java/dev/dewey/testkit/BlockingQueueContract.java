package dev.dewey.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.spi.QueueReadException;
import dev.dewey.testkit.bench.Threads;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.dewey.spi.BaseQueue} keeps whose reading waits for a message, for a second
 * or so.
 *
 * <p>That it waits at all matters: a consumer reads such a queue without a pause.
 */
public abstract class BlockingQueueContract extends QueueContract {
  /** Far less than a second, and far more than an answer takes. */
  private static final Duration A_WAIT = Duration.ofMillis(100);

  private static final int TRIES = 5;

  /** For the test class of a queue. */
  protected BlockingQueueContract() {}

  @Override
  final boolean waits() {
    return true;
  }

  @Test
  final void readingAnEmptyQueueWaitsAndEnds() throws Exception {
    FutureTask<Duration> wait =
        Threads.waiting(
            () -> {
              long start = System.nanoTime();
              assertThat(queue().read()).isNull();
              return Duration.ofNanos(System.nanoTime() - start);
            });

    assertThat(wait.get(Threads.DEADLINE, TimeUnit.SECONDS)).isGreaterThan(A_WAIT);
  }

  /** Tried more than once, since a slow machine may write when the wait is over. */
  @Test
  final void aMessageEndsTheWait() throws Exception {
    byte[] woken = null;
    for (int i = 0; i < TRIES && woken == null; i++) {
      FutureTask<byte[]> wait = Threads.waiting(queue()::read);
      queue().write(new byte[] {42});
      woken = wait.get(Threads.DEADLINE, TimeUnit.SECONDS);
      byte[] left = queue().readNow();
      assertThat(woken == null ? left : woken).containsExactly(42);
    }

    assertThat(woken).as("what was read while a message was written").isNotNull();
    assertThat(queue().length()).isZero();
  }

  /** It may end the wait at once with an exception, or go on waiting; both lose nothing. */
  @Test
  final void anInterruptLosesNoMessageAndIsNotForgotten() throws Exception {
    AtomicBoolean remembered = new AtomicBoolean();
    FutureTask<byte[]> wait =
        Threads.waiting(
            () -> {
              Thread.currentThread().interrupt();
              try {
                return queue().read();
              } catch (QueueReadException e) {
                return null;
              } finally {
                remembered.set(Thread.interrupted());
              }
            });

    queue().write(new byte[] {42});

    byte[] read = wait.get(Threads.DEADLINE, TimeUnit.SECONDS);
    assertThat(read != null ? read : queue().readNow()).containsExactly(42);
    assertThat(queue().readNow()).isNull();
    assertThat(remembered).isTrue();
  }
}
