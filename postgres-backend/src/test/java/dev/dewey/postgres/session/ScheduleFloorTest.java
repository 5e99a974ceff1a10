package dev.dewey.postgres.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.postgres.session.Answer.Sight;
import dev.dewey.postgres.session.Answer.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScheduleFloorTest {
  private static final long SECOND = 1_000_000;
  private static final long MARGIN = 1_000;

  private final ScheduleFloor floor = new ScheduleFloor();

  private void learn(long xmin, long xmax, long now, long left) {
    floor.learn(new Sight(xmin, xmax, 0, new Times(now * SECOND, left * SECOND), List.of()));
  }

  @Test
  void itRisesToATimeWhoseTransactionsHaveAllEnded() {
    learn(10, 10, 1, 1);
    learn(10, 12, 2, 2);
    assertThat(floor.micros()).isZero();

    learn(12, 12, 3, 3);

    assertThat(floor.micros()).isEqualTo(SECOND - MARGIN);
  }

  @Test
  void aTransactionOfThatTimeHoldsItDown() {
    learn(10, 10, 1, 1);
    learn(10, 12, 2, 2);
    learn(11, 15, 3, 3);

    assertThat(floor.micros()).isZero();
  }

  @Test
  void whatIsLeftHoldsItDown() {
    learn(10, 10, 5, 5);
    learn(12, 12, 6, 6);
    learn(12, 12, 7, 3);

    assertThat(floor.micros()).isEqualTo(3 * SECOND - MARGIN);
  }
}
