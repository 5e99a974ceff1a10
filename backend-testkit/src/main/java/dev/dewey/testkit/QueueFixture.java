package dev.dewey.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.spi.BaseQueue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The queues of one test, each new and empty, and removed after it. */
abstract class QueueFixture {
  private final List<BaseQueue> opened = new ArrayList<>();
  final String name = "contract-" + UUID.randomUUID();
  private BaseQueue queue;

  /**
   * Opens a queue; two of one name hold the same messages, as those of two processes do.
   *
   * @param name of 1 to 255 ASCII letters, digits and {@code . _ $ : -}
   */
  protected abstract BaseQueue open(String name);

  @BeforeEach
  final void openQueue() {
    queue = opened(name);
  }

  @AfterEach
  final void removeAll() {
    opened.forEach(BaseQueue::flush);
    opened.forEach(BaseQueue::close);
  }

  /** Opens a queue that is emptied and closed after the test. */
  final BaseQueue opened(String of) {
    BaseQueue another = open(of);
    opened.add(another);
    return another;
  }

  /** The queue under test, empty. */
  final BaseQueue queue() {
    return queue;
  }

  static byte[] message(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  final void write(int... numbers) {
    for (int number : numbers) {
      queue.write(message(number));
    }
  }

  static void assertHolds(BaseQueue of, int... numbers) {
    for (int number : numbers) {
      assertThat(of.readNow()).isEqualTo(message(number));
    }
    assertThat(of.readNow()).isNull();
  }
}
