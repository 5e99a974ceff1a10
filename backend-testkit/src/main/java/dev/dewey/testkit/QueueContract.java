package dev.dewey.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.dewey.spi.BaseQueue;
import dev.dewey.testkit.bench.Threads;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link BaseQueue} keeps whose reading does not wait; the test class of a queue extends
 * this, or {@link BlockingQueueContract}.
 *
 * <p>Each test gets queues of its own, and what was written is removed after it.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
public abstract class QueueContract extends QueueFixture {
  private static final int THREADS = 4;
  private static final int EACH = 250;

  /** For the test class of a queue(). */
  protected QueueContract() {}

  boolean waits() {
    return false;
  }

  @Test
  final void itIsCalledByItsName() {
    assertThat(queue().name()).isEqualTo(name);
  }

  @Test
  final void itSaysWhetherReadingWaits() {
    assertThat(queue().blocking()).isEqualTo(waits());
  }

  @Test
  final void anEmptyQueueReadsAsNull() {
    assertThat(queue().read()).isNull();
    assertThat(queue().readNow()).isNull();
  }

  @Test
  final void theFirstWrittenIsTheFirstRead() {
    write(1, 2, 3, 4, 5);

    for (int number = 1; number <= 5; number++) {
      assertThat(queue().read()).isEqualTo(message(number));
    }
    assertThat(queue().read()).isNull();
  }

  @Test
  final void readingWithoutWaitingKeepsTheOrder() {
    write(1, 2, 3);

    assertThat(queue().readNow()).isEqualTo(message(1));
    assertThat(queue().read()).isEqualTo(message(2));
    assertHolds(queue(), 3);
  }

  /** A hundred times, so that a wait of a second each would be found out. */
  @Test
  final void readingWithoutWaitingWaitsForNothing() throws Exception {
    Threads.together(
        1,
        thread -> {
          for (int i = 0; i < 100 && !Thread.currentThread().isInterrupted(); i++) {
            assertThat(queue().readNow()).isNull();
          }
        });
  }

  @Test
  final void everyByteComesOutAsItWentIn() {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }

    queue().write(every);

    assertThat(queue().read()).isEqualTo(every);
  }

  @Test
  final void anEmptyMessageIsAMessage() {
    queue().write(new byte[0]);

    assertThat(queue().length()).isEqualTo(1);
    assertThat(queue().read()).isEmpty();
    assertThat(queue().readNow()).isNull();
  }

  @Test
  final void aMebibyteComesOutWhole() {
    byte[] large = new byte[1 << 20];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31);
    }

    queue().write(large);

    assertThat(queue().read()).isEqualTo(large);
  }

  @Test
  final void equalMessagesAreTwo() {
    write(7, 7);

    assertHolds(queue(), 7, 7);
  }

  @Test
  final void theLengthIsThatOfTheLine() {
    assertThat(queue().length()).isZero();
    write(1, 2, 3);
    assertThat(queue().length()).isEqualTo(3);

    queue().read();

    assertThat(queue().length()).isEqualTo(2);
  }

  @Test
  final void aFlushRemovesAllAndNothingElse() {
    write(1, 2, 3);

    queue().flush();
    queue().flush();

    assertThat(queue().length()).isZero();
    assertThat(queue().readNow()).isNull();
    write(4);
    assertHolds(queue(), 4);
  }

  @Test
  final void whatOneProcessWritesAnotherReads() {
    BaseQueue other = opened(name);
    write(1);
    other.write(message(2));

    assertThat(other.length()).isEqualTo(2);
    assertThat(other.read()).isEqualTo(message(1));
    assertHolds(queue(), 2);
  }

  @Test
  final void queuesOfOtherNamesAreOtherQueues() {
    BaseQueue upper = opened(name.toUpperCase(Locale.ROOT));
    BaseQueue longer = opened(name + "0");
    write(1);
    upper.write(message(2));
    longer.write(message(3));

    upper.flush();

    assertThat(upper.readNow()).isNull();
    assertHolds(longer, 3);
    assertHolds(queue(), 1);
  }

  @Test
  final void aNameMayHaveEveryCharacterAllowedAndAllTheLengthThereIs() {
    String start = name + ".a_B$c:d-9..$$::__--";
    BaseQueue odd = opened(start + "x".repeat(255 - start.length()));
    BaseQueue other = opened(start + "x".repeat(254 - start.length()) + "y");

    odd.write(message(1));

    assertThat(other.readNow()).isNull();
    assertHolds(odd, 1);
  }

  @Test
  final void messagesStayWhenAQueueIsClosed() {
    BaseQueue first = open(name);
    first.write(message(1));

    first.close();
    first.close();

    assertHolds(opened(name), 1);
  }

  @Test
  final void oneQueueClosedClosesNoOther() {
    BaseQueue other = open(name);

    other.close();

    write(1);
    assertHolds(queue(), 1);
  }

  @Test
  final void fourReadersReadEachMessageOnce() throws Exception {
    for (int i = 0; i < THREADS * EACH; i++) {
      write(i);
    }
    Queue<Integer> seen = new ConcurrentLinkedQueue<>();

    Threads.together(
        THREADS,
        thread -> {
          for (byte[] message = queue().readNow(); message != null; message = queue().readNow()) {
            seen.add(ByteBuffer.wrap(message).getInt());
          }
        });

    assertThat(seen).hasSize(THREADS * EACH).doesNotHaveDuplicates();
  }

  @Test
  final void readersSeeWhatWritersWriteMeanwhile() throws Exception {
    AtomicInteger left = new AtomicInteger(THREADS * EACH);
    Queue<Integer> seen = new ConcurrentLinkedQueue<>();

    Threads.together(
        2 * THREADS,
        thread -> {
          if (thread < THREADS) {
            writeEach(thread);
          } else {
            readUntilNoneIsLeft(left, seen);
          }
        });

    assertThat(seen).hasSize(THREADS * EACH).doesNotHaveDuplicates();
    assertThat(queue().length()).isZero();
  }

  @Test
  final void whatOneWriterWritesKeepsItsOrder() throws Exception {
    Threads.together(THREADS, this::writeEach);

    List<List<Integer>> byWriter = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      byWriter.add(new ArrayList<>());
    }
    for (byte[] message = queue().readNow(); message != null; message = queue().readNow()) {
      int number = ByteBuffer.wrap(message).getInt();
      byWriter.get(number / EACH).add(number);
    }
    assertThat(byWriter).allSatisfy(numbers -> assertThat(numbers).hasSize(EACH).isSorted());
  }

  private void writeEach(int thread) {
    for (int i = 0; i < EACH; i++) {
      write(thread * EACH + i);
    }
  }

  private void readUntilNoneIsLeft(AtomicInteger left, Queue<Integer> seen) {
    while (left.get() > 0 && !Thread.currentThread().isInterrupted()) {
      byte[] message = queue().readNow();
      if (message == null) {
        Thread.yield();
      } else {
        left.decrementAndGet();
        seen.add(ByteBuffer.wrap(message).getInt());
      }
    }
  }
}
