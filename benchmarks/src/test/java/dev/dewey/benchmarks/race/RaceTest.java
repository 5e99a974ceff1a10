package dev.dewey.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.benchmarks.race.Aim.Bound;
import dev.dewey.benchmarks.race.Lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RaceTest {
  private final List<String> told = new ArrayList<>();

  private Lane lane(String name) {
    return new Lane(name, operations -> new Told(name + operations));
  }

  private final class Told implements Work {
    private final String name;

    private Told(String name) {
      this.name = name;
    }

    @Override
    public void run() {
      told.add(name);
    }

    @Override
    public void close() {
      told.add("-");
    }
  }

  @Test
  void contendersTakeTurnsAndAnotherOneBeginsEachRound() {
    List<Standing> standings =
        new Race(1, 2, () -> 0).run(7, List.of(lane("a"), lane("b"), lane("c")));

    assertThat(String.join("", told)).isEqualTo("c7-a7-b7-a7-b7-c7-b7-c7-a7-");
    assertThat(standings).extracting(Standing::name).containsExactly("a", "b", "c");
    assertThat(standings).allMatch(standing -> standing.efforts().size() == 2);
  }

  @Test
  void aRaceHasARound() {
    assertThatThrownBy(() -> new Turns(1, 0)).hasMessage("rounds must be 1 or more, was 0");
  }

  @Test
  void speedIsComparedWithinRounds() {
    Standing one = standing(100, 900, 200);
    Standing other = standing(50, 300, 400);

    assertThat(one.timesAsFastAs(other)).isEqualTo(0.5);
    assertThat(one.timesTheServerOf(other)).isEqualTo(2);
    assertThat(one.timesAsCheapAs(other)).isEqualTo(0.625);
    assertThat(one.perSecond()).isEqualTo(5e6);
    assertThat(one.ends()).containsExactly(1e9 / 900, 1e7);
  }

  private static Standing standing(long... nanos) {
    return new Standing(
        "", LongStream.of(nanos).mapToObj(time -> new Effort(1, time, time, time)).toList());
  }

  @Test
  void aPercentileIsATimeThatSoManyStayedBelow() {
    List<Long> nanos = LongStream.rangeClosed(1, 100).mapToObj(i -> i * 1_000_000).toList();
    Latencies latencies = new Latencies("", nanos.subList(50, 100));

    assertThat(latencies.and(new Latencies("", nanos.subList(0, 50))).millis(0.99)).isEqualTo(100);
    assertThat(latencies.millis(0)).isEqualTo(51);
  }

  @Test
  void anAimIsHeldAtItsLimit() {
    assertThat(new Aim("a", Bound.AT_LEAST, 0.9, 0.9).isHeld()).isTrue();
    assertThat(new Aim("a", Bound.AT_LEAST, 0.9, 0.89).isHeld()).isFalse();
    assertThat(new Aim("a", Bound.AT_MOST, 3, 3).isHeld()).isTrue();
    assertThat(new Aim("a", Bound.AT_MOST, 3, 3.01).row())
        .containsExactly("a", "at most 3", "3.01", "**no**");
  }

  @Test
  void aTableIsMarkdown() {
    assertThat(new Table("", "a").row("b", 1)).hasToString("|  | a |\n| --- | ---: |\n| b | 1 |\n");
  }

  @Test
  void aCoreThatIsNotThereIsTold() {
    assertThat(Core.pin(100_000)).startsWith("not pinned, because ");
  }
}
