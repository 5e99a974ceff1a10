package dev.dewey.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What compiling with the processor costs, beside compiling what it writes. */
final class CompileBenchmarkTest {
  @Test
  void bothWaysCompile() throws Exception {
    assertThat(CompileBenchmark.run(10, 1).toString())
        .matches("\\| 10 \\| [\\d,]+ ms \\| [\\d,]+ ms \\| \\d+\\.\\d\\d \\|");
  }

  @Test
  @Tag("full")
  void aThousandCommandsTakeAtMostHalfAsLongAgain() throws Exception {
    assertThat(CompileBenchmark.run(1_000, 3).ratio()).isLessThanOrEqualTo(1.5);
  }
}
