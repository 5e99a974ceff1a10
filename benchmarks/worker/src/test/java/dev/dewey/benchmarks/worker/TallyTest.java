package dev.dewey.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void aTaskThatRunsTwiceIsSeen() {
    tally.expect(3);
    tally.ran(2);
    tally.ran(0);
    long start = tally.start(2);
    tally.ran(2);
    tally.ran(3);
    tally.ran(-1);

    assertThat(tally.different()).isEqualTo(2);
    assertThat(tally.all()).isEqualTo(3);
    assertThat(tally.start(2)).isEqualTo(start);
  }

  @Test
  void theFirstStartIsTheEarliest() {
    tally.expect(2);
    tally.ran(1);
    tally.ran(0);

    assertThat(tally.firstStart()).isEqualTo(tally.start(1));
  }

  @Test
  void whatDoesNotComeIsTold() {
    tally.expect(2);
    tally.ran(1);

    assertThatThrownBy(() -> tally.await(() -> false, Duration.ZERO, "tasks have run"))
        .hasMessage("after PT0S not all tasks have run: 1 of 2 ran, 1 times in all");
  }
}
