package dev.dewey.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who tests with JUnit 6 has the kit, too: its classes are run, as they were compiled, by that. */
final class NewerJUnitTest {
  private static final Pattern SUCCESSFUL = Pattern.compile("\\[ +(\\d+) tests successful +]");

  @TempDir Path folder;

  private record Run(int exitCode, String output) {
    int successful() {
      Matcher matcher = SUCCESSFUL.matcher(output);
      assertThat(matcher.find()).as(output).isTrue();
      return Integer.parseInt(matcher.group(1));
    }
  }

  private Run run(String... classes) throws IOException, InterruptedException {
    Path standalone = Path.of("target/newer-junit/junit-platform-console-standalone.jar");
    assertThat(standalone).isRegularFile();
    String path =
        String.join(
            File.pathSeparator,
            "target/test-classes",
            "target/classes",
            System.getProperty("dewey.all-but-junit"),
            standalone.toString());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", path, "org.junit.platform.console.ConsoleLauncher", "execute"));
    command.addAll(List.of("--disable-banner", "--details=summary"));
    for (String each : classes) {
      command.addAll(List.of("--select-class", each));
    }
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Run(process.exitValue(), Files.readString(output));
  }

  @Test
  void theContractsRun() throws Exception {
    Run run =
        run(
            MemoryQueueTest.class.getName(),
            MemoryDataStoreTest.class.getName(),
            MemoryBrokerTest.class.getName());

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.successful()).isGreaterThan(120);
  }

  @Test
  void soDoesTheRest() throws Exception {
    Run run =
        run(
            "dev.dewey.testkit.fault.FailingQueueTest",
            "dev.dewey.testkit.redis.RedisExtensionTest");

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.successful()).isGreaterThan(30);
  }

  @Test
  void theContractsFailThereToo() throws Exception {
    Run run = run("dev.dewey.testkit.broken.BrokenQueues$SevenBits");

    assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
    assertThat(run.output()).contains("everyByteComesOutAsItWentIn");
  }
}
