package dev.dewey.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compiling with the processor costs, beside compiling what it writes. */
final class CompileBenchmarkTest {
  @TempDir private Path folder;

  @Test
  void bothWaysCompile() throws Exception {
    Path page = folder.resolve("page.md");

    CompileBenchmark.main(new String[] {"1", page.toString(), "10"});

    assertThat(page)
        .content()
        .containsPattern("\\| 10 \\| [\\d,]+ ms \\| [\\d,]+ ms \\| \\d+\\.\\d\\d \\|");
  }

  @Test
  @Tag("full")
  void aThousandCommandsTakeAtMostHalfAsLongAgain() throws Exception {
    assertThat(CompileBenchmark.run(1_000, 3).ratio()).isLessThanOrEqualTo(1.5);
  }
}
