package dev.dewey.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.benchmarks.Series.Rounds;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemoryBenchmarkTest {
  private static final int ROWS = 8;

  @Test
  void printsTheMachineAndARowForEachScenario() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MemoryBenchmark.run(
        1_000, new Rounds(0, 1), new PrintStream(bytes, true, StandardCharsets.UTF_8));

    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.subList(0, 6).stream().map(line -> line.split(" ")[0]))
        .containsExactly("machine", "system", "JDK", "heap", "flags", "rounds");
    assertThat(lines.get(5))
        .isEqualTo("rounds   1,000 tasks each; medians of 1 after 0 to warm up");
    assertThat(lines.get(7)).matches(" +tasks/s +lowest +highest +bytes/task");
    assertThat(lines.stream().skip(ROWS).map(row -> row.replaceAll(" +[ 0-9,]+$", "")))
        .containsExactly(
            "enqueue, one by one",
            "enqueueAll, 100 at a time",
            "drain, 1 worker, results stored",
            "drain, 2 workers, results stored",
            "enqueue and drain together, 1 worker",
            "enqueue and drain together, 2 workers");
  }

  @Test
  void aSmallHeapGetsFewerTasks() {
    assertThat(MemoryBenchmark.tasksFor(64_000_000)).isEqualTo(16_000);
    assertThat(MemoryBenchmark.tasksFor(Long.MAX_VALUE)).isEqualTo(1_000_000);
  }

  @Test
  void theMedianIsInTheMiddle() {
    List<Sample> samples =
        List.of(new Sample(1, 1, 30), new Sample(1, 1, 10), new Sample(1, 1, 20));

    assertThat(new Series("", samples).median(Sample::bytesPerTask)).isEqualTo(20);
  }

  @Test
  void aSampleHoldsTheBytesOfAllThreads() {
    Sample sample = Sample.of(10, () -> assertThat(new byte[10_000_000]).isNotNull());

    assertThat(sample.bytesPerTask()).isBetween(1_000_000.0, 1_500_000.0);
  }

  @Test
  @Tag("full")
  void runsWhole() {
    MemoryBenchmark.main(new String[0]);
  }
}
