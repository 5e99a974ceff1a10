package dev.dewey.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.benchmarks.Series.Rounds;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Counts tasks and bytes, never seconds: those of a warm program are the same on a busy machine.
 */
class MemorySmokeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int WORKERS = 2;

  @Test
  void everyTaskRunsOnce() {
    Invoker invoker = Invoker.on(new MemoryBroker("smoke"));
    MarksTasks.Mark mark = MarksTasks.MARK.on(invoker);
    List<AsyncData<?>> ends = new ArrayList<>();
    Consumer consumer = Consumer.builder(invoker).threads(WORKERS).start();
    try (consumer) {
      for (int i = 0; i < Marks.MOST; i++) {
        ends.add(mark.enqueue(i));
      }
      ends.forEach(end -> end.get(PATIENCE));
    }

    assertThat(IntStream.range(0, Marks.MOST)).allMatch(i -> Marks.runs(i) == 1);
  }

  @Test
  void aDispatchAllocatesLittle() {
    assertThat(bytesPerTask(Scenarios::drain)).isBetween(100.0, 1_200.0);
  }

  @Test
  void anEnqueueAllocatesLittle() {
    assertThat(bytesPerTask(Scenarios::enqueue)).isBetween(100.0, 800.0);
  }

  private static double bytesPerTask(Function<Scenarios, Sample> scenario) {
    scenario.apply(new Scenarios(200_000, WORKERS));
    Scenarios scenarios = new Scenarios(20_000, WORKERS);
    Series series = Series.of("", new Rounds(5, 5), () -> scenario.apply(scenarios));
    double bytes = series.median(Sample::bytesPerTask);

    return bytes;
  }
}
