package dev.dewey.testkit.fault;

import static dev.dewey.testkit.fault.FailingQueue.Operation.FLUSH;
import static dev.dewey.testkit.fault.FailingQueue.Operation.LENGTH;
import static dev.dewey.testkit.fault.FailingQueue.Operation.READ;
import static dev.dewey.testkit.fault.FailingQueue.Operation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.memory.MemoryQueue;
import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.QueueContract;
import dev.dewey.testkit.bench.Threads;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** As long as nothing fails it is a queue like others. */
final class FailingQueueTest extends QueueContract {
  private final Map<String, BaseQueue> queues = new HashMap<>();
  private final MemoryQueue beans = new MemoryQueue("beans");
  private final FailingQueue failing = new FailingQueue(beans);

  @Override
  protected BaseQueue open(String name) {
    return new FailingQueue(queues.computeIfAbsent(name, MemoryQueue::new));
  }

  private void assertCannotWrite(String why) {
    assertThatExceptionOfType(QueueWriteException.class)
        .isThrownBy(() -> failing.write(new byte[] {1}))
        .withMessage("WRITE of queue beans fails, as its test wants it" + why);
  }

  private void assertCannotRead(String why) {
    assertThatExceptionOfType(QueueReadException.class)
        .isThrownBy(failing::read)
        .withMessage("READ of queue beans fails, as its test wants it" + why);
  }

  @Test
  void theNextWritesFailAndTheOneAfterThemDoesNot() {
    failing.fail(WRITE, Outage.times(2));

    assertCannotWrite("; nothing has happened");
    assertCannotWrite("; nothing has happened");
    failing.write(new byte[] {2});

    assertThat(failing.read()).containsExactly(2);
    assertThat(failing.read()).isNull();
    assertThat(failing.failures(WRITE)).isEqualTo(2);
    assertThat(failing.failures(READ)).isZero();
  }

  @Test
  void readingFailsUntilItIsMended() {
    failing.write(new byte[] {1});
    failing.fail(READ, Outage.untilMended());
    for (int i = 0; i < 10; i++) {
      assertCannotRead("; nothing has happened");
      assertThatExceptionOfType(QueueReadException.class).isThrownBy(failing::readNow);
    }

    failing.mend();

    assertThat(failing.readNow()).containsExactly(1);
    assertThat(failing.failures(READ)).isEqualTo(20);
  }

  @Test
  void whatFailsAfterwardsHasHappened() {
    failing.fail(WRITE, Outage.times(1).afterwards());
    assertCannotWrite(", after it has happened");
    assertThat(beans.length()).isEqualTo(1);

    failing.fail(READ, Outage.times(1).afterwards());
    assertCannotRead(", after it has happened");

    assertThat(beans.length()).isZero();
  }

  @Test
  void lengthAndFlushMayFailToo() {
    failing.write(new byte[] {1});
    failing.fail(LENGTH, Outage.times(1));
    failing.fail(FLUSH, Outage.times(1));

    assertThatExceptionOfType(QueueException.class).isThrownBy(failing::length);
    assertThatExceptionOfType(QueueException.class).isThrownBy(failing::flush);

    assertThat(failing.length()).isEqualTo(1);
  }

  @Test
  void anOutageReplacesTheOneBefore() {
    failing.fail(WRITE, Outage.untilMended());
    failing.fail(WRITE, Outage.times(1));

    assertCannotWrite("; nothing has happened");
    failing.write(new byte[] {2});

    assertThat(beans.length()).isEqualTo(1);
  }

  @Test
  void asManyFailAsWereAskedToWhoeverAsks() throws Exception {
    failing.fail(WRITE, Outage.times(1000));
    AtomicInteger failures = new AtomicInteger();

    Threads.together(
        4,
        thread -> {
          for (int i = 0; i < 500; i++) {
            try {
              failing.write(new byte[] {1});
            } catch (QueueWriteException e) {
              failures.incrementAndGet();
            }
          }
        });

    assertThat(failures).hasValue(1000);
    assertThat(beans.length()).isEqualTo(1000);
  }

  @Test
  void anOutageWithoutAFailureIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Outage.times(0))
        .withMessage("an outage has 1 failure or more, was 0");
  }
}
