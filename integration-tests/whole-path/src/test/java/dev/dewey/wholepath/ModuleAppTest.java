package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A named module that provides its generated registry. */
final class ModuleAppTest {
  static Stream<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aNamedModuleRunsItsCommands(Jdk jdk) throws Exception {
    String modulePath = JavaProcess.path(Parts.runtimeWith(Parts.MODULE_APP));

    try (JavaProcess depot =
        JavaProcess.start(
            jdk,
            "--module-path",
            modulePath,
            "-m",
            "com.example.depot/com.example.depot.DepotMain")) {
      assertThat(depot.awaitEnd()).as("%s", depot.lines()).isZero();
      assertThat(depot.lines())
          .containsSubsequence(
              "module com.example.depot",
              "runtime dev.dewey.runtime",
              "Shelf[article=beans, count=42]",
              "the depot sends peas",
              "consumer of queue depot on Java " + jdk.feature());
    }
  }
}
