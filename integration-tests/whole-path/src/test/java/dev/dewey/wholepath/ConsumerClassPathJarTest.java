package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may lie on the class path beside the consumer's jar. */
final class ConsumerClassPathJarTest {
  @TempDir Path folder;

  @Test
  void withoutAnApplicationThereIsNothingToRun() throws Exception {
    try (JavaProcess alone =
        JavaProcess.start(
            Jdk.current(), "-jar", Parts.CONSUMER_CLI.toString(), "--broker=memory:")) {
      assertThat(alone.awaitEnd()).isEqualTo(1);
      assertThat(alone.lines())
          .containsExactly(
              "dewey-consumer: there are no commands on the class path, so there is nothing to run."
                  + " Put the application's jar beside this one: java -cp"
                  + " dewey-consumer-cli.jar:app.jar dev.dewey.cli.ConsumerMain (with java -jar the"
                  + " application is not seen). If it is there, it was compiled without the annotation"
                  + " processor dewey-processor, or put into one jar without merging"
                  + " META-INF/services.");
    }
  }

  /** Its classes of the runtime are the same as ours, and whichever is first counts. */
  @Test
  void anApplicationMayBringItsOwnRuntime() throws Exception {
    for (List<Path> path :
        List.of(
            List.of(Parts.CONSUMER_CLI, Parts.UBER_APP),
            List.of(Parts.UBER_APP, Parts.CONSUMER_CLI))) {
      try (JavaProcess check =
          ConsumerCli.start(Jdk.current(), path, Map.of(), "--check", "--broker", "memory:")) {
        assertThat(check.awaitEnd()).as("%s", check.lines()).isZero();
        assertThat(check.lines())
            .contains(
                "runs orders.place", "queue dewey answers: 0 ready, 0 scheduled, 0 running, 0 dead")
            .noneMatch(line -> line.contains("several versions"));
      }
    }
  }

  @Test
  void anotherVersionOfTheRuntimeIsReported() throws Exception {
    Path other = folder.resolve("other");
    Path properties = other.resolve("META-INF/maven/dev.dewey/dewey-runtime/pom.properties");
    Files.createDirectories(properties.getParent());
    Files.writeString(properties, "version=9.9");

    try (JavaProcess check =
        ConsumerCli.start(
            Jdk.current(),
            List.of(Parts.CONSUMER_CLI, Parts.SHOP_APP, other),
            Map.of(),
            "--check",
            "--broker",
            "memory:")) {
      assertThat(check.awaitEnd()).as("%s", check.lines()).isZero();
      assertThat(check.lines())
          .anyMatch(
              line ->
                  line.contains(
                      "dewey-runtime is on the class path in several versions: "
                          + version(Parts.CONSUMER_CLI)
                          + " in "
                          + Parts.CONSUMER_CLI
                          + ", 9.9 in "
                          + other
                          + ". Its classes are taken from the first,"));
    }
  }

  private static String version(Path jar) {
    return jar.getFileName().toString().replaceAll("^dewey-consumer-cli-|\\.jar$", "");
  }

  @Test
  void aLogConfigurationOfTheUserWins() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(
        own.resolve("logback.xml"),
        """
        <configuration>
          <appender name="own" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>own %level %msg%n</pattern></encoder>
          </appender>
          <root level="WARN"><appender-ref ref="own"/></root>
        </configuration>
        """);

    try (JavaProcess check =
        ConsumerCli.start(
            Jdk.current(),
            List.of(Parts.CONSUMER_CLI, Parts.SHOP_APP, own),
            Map.of("DEWEY_LOG_LEVEL", "INFO", "DEWEY_THREAD", "4"),
            "--check",
            "--broker=memory:",
            "--log-file=" + folder.resolve("beans.log"))) {
      assertThat(check.awaitEnd()).as("%s", check.lines()).isZero();
      assertThat(check.lines())
          .startsWith(
              "own WARN --log-file does nothing, because the application configures logging itself."
                  + " Set it there, in logback.xml or the like.",
              "own WARN DEWEY_LOG_LEVEL does nothing, because the application configures logging"
                  + " itself. Set it there, in logback.xml or the like.",
              "own WARN [DEWEY_THREAD] in the environment are no settings and do nothing; --help tells"
                  + " those that do.");
      assertThat(folder.resolve("beans.log")).doesNotExist();
    }
  }

  @Test
  void theJarHidesWhatAnApplicationMayHaveInAnotherVersion() throws Exception {
    try (JarFile jar = new JarFile(Parts.CONSUMER_CLI.toFile())) {
      assertThat(jar.stream().map(Object::toString))
          .contains(
              "dev/dewey/Invoker.class",
              "org/slf4j/Logger.class",
              "dev/dewey/cli/shaded/okio/Buffer.class")
          .noneMatch(
              name ->
                  name.matches(
                      "(com/google|com/squareup|kotlin|okio|org/(apache|json)|picocli|redis|META-INF/versions)/.*"));
    }
  }
}
