package dev.dewey.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersBenchmarkTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-Xmx64m");
  private static final String LITTLE =
      """
      server = redis
      jars = jedis
      result = stored
      tasks.enqueue = 50
      tasks.bulk = 200
      tasks.drain = 200
      default.why = as it comes
      default.start.tasks = 3
      default.start.every = 1
      """;

  @TempDir Path folder;

  @Test
  void eachContenderDoesAllAndIsTold() throws IOException {
    PeerFile dewey =
        write("dewey", "name = Dewey", "main = " + main("dewey.Dewey"), "default.threads = 1");
    PeerFile bare =
        write(
            "bare",
            "name = bare",
            "main = " + main("bare.Bare"),
            "default.batch = 1",
            "tuned.why = for more",
            "tuned.batch = 100",
            "tuned.start.tasks = 2",
            "tuned.start.every = 1",
            "tuned.start.slow = yes");
    List<PeerFile> files = List.of(dewey, bare);
    try (Servers servers = Servers.start(folder, files);
        Field field = Field.start(folder, FLAGS, files, servers)) {
      field.warmUp(1, NOWHERE);
      Report report = new Report(field.run(1, NOWHERE), field.contenders());
      Map<String, String> tables = report.tables();

      assertThat(tables.get("drain")).contains("| Dewey | ", "| bare, default | ");
      assertThat(tables.get("bulk").lines()).hasSize(5);
      assertThat(tables.get("summary")).containsPattern("\\| Dewey \\| [\\d,]+ \\(1\\.00\\) \\|");
      assertThat(tables.get("starts")).containsPattern("\\| bare, tuned \\|.*\\| 2 \\|");
      assertThat(report.contenders(folder))
          .contains("- **bare** (jedis ", "*tuned*: for more (`batch 100`)");
      for (Ground ground : Ground.values()) {
        assertThat(PeersBenchmark.filled(ground, tables)).contains(tables.get("starts").strip());
      }
    }
  }

  private static String main(String name) {
    return "dev.dewey.benchmarks.peers." + name + "Worker";
  }

  private PeerFile write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name + ".properties");
    Files.write(file, Stream.concat(LITTLE.lines(), Stream.of(lines)).toList());
    return PeerFile.read(file);
  }

  @Test
  void whatAFileDoesNotSayIsAskedFor() throws IOException {
    PeerFile file = write("odd", "name = odd");

    assertThatThrownBy(() -> file.text("main"))
        .hasMessage(folder.resolve("odd.properties") + " does not say what main is");
  }

  @Test
  void aPeerThatIsNotBuiltIsToldWithTheCommand() {
    assertThatThrownBy(() -> ClassPath.of(folder))
        .hasMessage(
            "there is no "
                + folder.resolve("target/class-path")
                + ", because the peers have not been built. Build them:"
                + " ./mvnw -Pbench-peers -pl benchmarks/peers/race -am process-classes");
  }

  @Test
  void versionsAreThoseOfTheClassPath() {
    assertThat(ClassPath.versions("/r/jedis-3.6.0.jar:/r/jedis-mock-1.jar", List.of("jedis", "x")))
        .isEqualTo("jedis 3.6.0, x of this source");
  }

  @Test
  void aWorkerThatDoesNotStartIsTold() {
    assertThatThrownBy(() -> WorkerProcess.start("odd", List.of(), List.of("-version")))
        .hasMessage("odd did not get ready, but said: null");
  }
}
