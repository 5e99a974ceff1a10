package dev.dewey.retry;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RetryTaskExceptionTest {
  private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");

  @Test
  void whoNamesNoWaitWaitsAsThePolicySays() {
    assertThat(RetryTaskException.byPolicy("later").delay(NOW, ofSeconds(7)))
        .isEqualTo(ofSeconds(7));
  }

  @Test
  void whoNamesAWaitWaitsForIt() {
    assertThat(RetryTaskException.after(ofSeconds(3), "later").delay(NOW, ofSeconds(7)))
        .isEqualTo(ofSeconds(3));
    assertThat(RetryTaskException.after(ZERO, "now").delay(NOW, ofSeconds(7))).isEqualTo(ZERO);
  }

  @Test
  void whoNamesATimeWaitsUntilThen() {
    assertThat(RetryTaskException.at(NOW.plusSeconds(3), "later").delay(NOW, ofSeconds(7)))
        .isEqualTo(ofSeconds(3));
    assertThat(RetryTaskException.at(NOW.minusSeconds(3), "now").delay(NOW, ofSeconds(7)))
        .isEqualTo(ZERO);
    assertThat(RetryTaskException.at(Instant.MAX, "never").delay(NOW, ofSeconds(7)))
        .isEqualTo(ofDays(36_500));
  }

  @Test
  void aWaitThatIsNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryTaskException.after(ofSeconds(-1), "before"))
        .withMessage("delay must be from zero to 36500 days, was PT-1S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetryTaskException.after(ofSeconds(Long.MAX_VALUE), "never"));
  }
}
