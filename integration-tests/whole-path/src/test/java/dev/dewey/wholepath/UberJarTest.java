package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two applications and the runtime in one jar. */
final class UberJarTest {
  static Stream<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void oneJarRunsTheCommandsOfBoth(Jdk jdk) throws Exception {
    try (JavaProcess uber = JavaProcess.start(jdk, "-jar", Parts.UBER_APP.toString())) {
      assertThat(uber.awaitEnd()).as("%s", uber.lines()).isZero();
      assertThat(uber.lines())
          .containsSubsequence(
              "15", "the shop sends peas", "consumer of queue uber on Java " + jdk.feature());
    }
  }

  @Test
  void theJarStandsAlone() throws Exception {
    try (JarFile jar = new JarFile(Parts.UBER_APP.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains("dev/dewey/Invoker.class", "okio/Buffer.class", "org/slf4j/Logger.class")
          .noneMatch(name -> name.startsWith("dev/dewey/processor/"));
    }
  }
}
