package dev.dewey.retry;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryPolicyTest {
  private static final RetryPolicy DOUBLING =
      new RetryPolicy(5, ofSeconds(10), 2, Duration.ofMinutes(1), 0);

  @Test
  void neverAllowsTheFirstTryAlone() {
    assertThat(RetryPolicy.NEVER.allowsAnotherAfter(0)).isTrue();
    assertThat(RetryPolicy.NEVER.allowsAnotherAfter(1)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "3, true", "4, false", "2147483647, false"})
  void threeRetriesAllowFourTries(int attempts, boolean allowed) {
    assertThat(DOUBLING.withRetries(3).allowsAnotherAfter(attempts)).isEqualTo(allowed);
  }

  @Test
  void eachDelayIsTheOneBeforeTimesTheBackoffUpToTheLongest() {
    assertThat(IntStream.rangeClosed(1, 5).mapToObj(DOUBLING::delayBefore))
        .containsExactly(ofSeconds(10), ofSeconds(20), ofSeconds(40), ofSeconds(60), ofSeconds(60));
  }

  @Test
  void aBackoffOfOneKeepsTheDelay() {
    RetryPolicy steady = new RetryPolicy(3, ofMillis(1500), 1, ofDays(1), 0);

    assertThat(steady.delayBefore(1)).isEqualTo(ofMillis(1500));
    assertThat(steady.delayBefore(1_000_000)).isEqualTo(ofMillis(1500));
  }

  @Test
  void aFractionOfAMillisecondIsKept() {
    RetryPolicy policy = new RetryPolicy(3, ofMillis(5), 1.1, ofDays(1), 0);

    assertThat(policy.delayBefore(2)).isEqualTo(ofNanos(5_500_000));
    assertThat(policy.delayBefore(3)).isEqualTo(ofNanos(6_050_000));
  }

  @Test
  void noDelayStaysNoneHoweverOftenItIsMultiplied() {
    RetryPolicy policy = new RetryPolicy(3, ZERO, 10, ofDays(1), 0);

    assertThat(policy.delayBefore(Integer.MAX_VALUE)).isEqualTo(ZERO);
  }

  @Test
  void theLongestDurationsDoNotOverflow() {
    Duration longest = ofSeconds(Long.MAX_VALUE);

    assertThat(new RetryPolicy(3, ofSeconds(1), 10, longest, 0).delayBefore(Integer.MAX_VALUE))
        .isEqualTo(longest);
    assertThat(new RetryPolicy(3, longest, 2, longest, 0).delayBefore(2)).isEqualTo(longest);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void thereIsNoRetryBeforeTheFirst(int retry) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DOUBLING.delayBefore(retry))
        .withMessage("the first retry is 1, was " + retry);
  }

  @Test
  void otherRetriesLeaveTheRestAsItWas() {
    assertThat(DOUBLING.withRetries(1))
        .isEqualTo(new RetryPolicy(1, ofSeconds(10), 2, Duration.ofMinutes(1), 0));
  }

  @Test
  void retriesBelowZeroAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DOUBLING.withRetries(-1))
        .withMessage("retries must be 0 or more, was -1");
  }

  @Test
  void aNegativeDelayIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, ofMillis(-1), 1, ofDays(1), 0))
        .withMessage("delay must be zero or more, was PT-0.001S");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 0, -2, Double.NaN, Double.POSITIVE_INFINITY})
  void aBackoffThatShortensOrIsNoNumberIsRefused(double backoff) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, ofMillis(1), backoff, ofDays(1), 0))
        .withMessage("backoff must be 1 or more, was " + backoff);
  }

  @Test
  void aLongestDelayBelowTheFirstIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, ofSeconds(2), 1, ofSeconds(1), 0))
        .withMessage("maxDelay must not be below delay PT2S, was PT1S");
  }

  @Test
  void aLongestDelayMayBeTheFirst() {
    assertThat(new RetryPolicy(1, ofSeconds(2), 3, ofSeconds(2), 0).delayBefore(2))
        .isEqualTo(ofSeconds(2));
  }

  @Test
  void jitterShortensAWaitByChance() {
    RetryPolicy policy = DOUBLING.withJitter(0.5);

    assertThat(policy.delayBefore(2, () -> 0)).isEqualTo(ofSeconds(20));
    assertThat(policy.delayBefore(2, () -> 0.5)).isEqualTo(ofSeconds(15));
    assertThat(policy.delayBefore(2, () -> 0.999_999_9)).isEqualTo(ofSeconds(10));
    assertThat(policy.withJitter(1).delayBefore(9, () -> 0.75)).isEqualTo(ofSeconds(15));
  }

  @Test
  void withoutJitterChanceIsNotAsked() {
    DoubleSupplier never =
        () -> {
          throw new AssertionError("asked");
        };

    assertThat(DOUBLING.delayBefore(1, never)).isEqualTo(ofSeconds(10));
    assertThat(RetryPolicy.NEVER.withJitter(1).delayBefore(1, never)).isEqualTo(ZERO);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aJitterThatIsNoPartIsRefused(double jitter) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DOUBLING.withJitter(jitter))
        .withMessage("jitter must be from 0 to 1, was " + jitter);
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> new RetryPolicy(1, null, 1, ofDays(1), 0))
        .withMessage("delay");
    assertThatNullPointerException()
        .isThrownBy(() -> new RetryPolicy(1, ZERO, 1, null, 0))
        .withMessage("maxDelay");
  }
}
