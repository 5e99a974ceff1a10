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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryPolicyTest {
  private static final RetryPolicy DOUBLING =
      new RetryPolicy(5, ofSeconds(10), 2, Duration.ofMinutes(1));

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
    RetryPolicy steady = new RetryPolicy(3, ofMillis(1500), 1, ofDays(1));

    assertThat(steady.delayBefore(1)).isEqualTo(ofMillis(1500));
    assertThat(steady.delayBefore(1_000_000)).isEqualTo(ofMillis(1500));
  }

  @Test
  void aFractionOfAMillisecondIsKept() {
    RetryPolicy policy = new RetryPolicy(3, ofMillis(5), 1.1, ofDays(1));

    assertThat(policy.delayBefore(2)).isEqualTo(ofNanos(5_500_000));
    assertThat(policy.delayBefore(3)).isEqualTo(ofNanos(6_050_000));
  }

  @Test
  void noDelayStaysNoneHoweverOftenItIsMultiplied() {
    RetryPolicy policy = new RetryPolicy(3, ZERO, 10, ofDays(1));

    assertThat(policy.delayBefore(Integer.MAX_VALUE)).isEqualTo(ZERO);
  }

  @Test
  void theLongestDurationsDoNotOverflow() {
    Duration longest = ofSeconds(Long.MAX_VALUE);

    assertThat(new RetryPolicy(3, ofSeconds(1), 10, longest).delayBefore(Integer.MAX_VALUE))
        .isEqualTo(longest);
    assertThat(new RetryPolicy(3, longest, 2, longest).delayBefore(2)).isEqualTo(longest);
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
        .isEqualTo(new RetryPolicy(1, ofSeconds(10), 2, Duration.ofMinutes(1)));
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
        .isThrownBy(() -> new RetryPolicy(1, ofMillis(-1), 1, ofDays(1)))
        .withMessage("delay must be zero or more, was PT-0.001S");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 0, -2, Double.NaN, Double.POSITIVE_INFINITY})
  void aBackoffThatShortensOrIsNoNumberIsRefused(double backoff) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, ofMillis(1), backoff, ofDays(1)))
        .withMessage("backoff must be 1 or more, was " + backoff);
  }

  @Test
  void aLongestDelayBelowTheFirstIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, ofSeconds(2), 1, ofSeconds(1)))
        .withMessage("maxDelay must not be below delay PT2S, was PT1S");
  }

  @Test
  void aLongestDelayMayBeTheFirst() {
    assertThat(new RetryPolicy(1, ofSeconds(2), 3, ofSeconds(2)).delayBefore(2))
        .isEqualTo(ofSeconds(2));
  }

  @Test
  void nullsAreRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> new RetryPolicy(1, null, 1, ofDays(1)))
        .withMessage("delay");
    assertThatNullPointerException()
        .isThrownBy(() -> new RetryPolicy(1, ZERO, 1, null))
        .withMessage("maxDelay");
  }
}
