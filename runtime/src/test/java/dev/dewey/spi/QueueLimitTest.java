package dev.dewey.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class QueueLimitTest {
  @Test
  void limitsHaveRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueLimit.rejecting(0))
        .withMessage("a queue has room for 1 message or more, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueLimit.blocking(1, Duration.ofSeconds(-1)))
        .withMessage("patience must be zero or more, was PT-1S");
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() {
    QueueLimit patient = QueueLimit.blocking(1, Duration.ofDays(1));
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(QueueFullException.class)
          .isThrownBy(() -> patient.bring(1, "queue beans", () -> false))
          .withMessage(
              "a message was not put on queue beans, because 1 may wait there and there was no room in PT24H. Start more consumers, queue fewer at once, or raise the limit.");
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void patienceMayBeEndless() {
    AtomicInteger offers = new AtomicInteger();

    QueueLimit.blocking(1, Duration.ofSeconds(Long.MAX_VALUE))
        .bring(1, "queue beans", () -> offers.incrementAndGet() == 2);

    assertThat(offers).hasValue(2);
  }
}
