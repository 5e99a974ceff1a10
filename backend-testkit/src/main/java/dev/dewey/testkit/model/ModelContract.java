package dev.dewey.testkit.model;

import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.dewey.broker.Guarantee;
import dev.dewey.testkit.bench.Bench;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@link Guarantee#RECOVERY}, {@link Guarantee#SHARED_SCHEDULE}, {@link Guarantee#RESULTS} and
 * {@link Guarantee#DEAD_LETTERS}: whatever producers and consumers do, a broker answers as a simple
 * model does, step by step, and in the end nothing is lost and nothing there twice.
 *
 * <p>A failure tells its seed; the system property {@code dewey.testkit.seeds} takes one, or
 * several with commas between them, in the place of those that are lived through otherwise.
 */
public interface ModelContract {
  /** What to work with. */
  Bench bench();

  @Test
  @Tag("faults")
  default void fewRandomLivesGoAsTheModelSays() {
    Lives.of(bench(), 3, 300);
  }

  @Test
  @Tag("faults")
  @Tag("full")
  @Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
  default void manyRandomLivesGoAsTheModelSays() {
    Lives.of(bench(), 20, 500);
  }
}
