package dev.dewey.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.benchmarks.worker.Answer;
import dev.dewey.benchmarks.worker.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PeersTest {
  private static final Path PEERS = Path.of("..");
  private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx128m");
  private static final int TASKS = 30;

  private static Servers servers;

  @BeforeAll
  static void start() throws IOException {
    servers = Servers.start(PEERS, files().toList());
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  static Stream<PeerFile> files() throws IOException {
    try (Stream<Path> files = Files.list(PEERS)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .sorted()
          .map(PeerFile::read)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachTaskRunsOnce(PeerFile file) {
    for (String set : file.sets()) {
      List<String> command = file.command(PEERS, set, servers.url(file.server()));
      try (WorkerProcess worker = WorkerProcess.start(file.name(), FLAGS, command)) {
        worker.ask(new Request.Enqueue(TASKS, 1).line());
        worker.ask(new Request.Enqueue(TASKS, TASKS).line());

        for (int i = 0; i < 2; i++) { // a consumer that has ended must not be in the next one's way
          Answer drained = Answer.of(worker.ask(new Request.Drain(TASKS).line()));
          assertThat(drained.runs()).as(set).isEqualTo(TASKS);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsVersionsAreKnown(PeerFile file) {
    String source = "dewey-\\w+-backend of this source, "; // unless Maven has packed it

    assertThat(file.versions(PEERS)).matches("(\\S+ (\\d\\S*|of this source)(, |$))+");
    assertThat(file.versions(PEERS).replaceAll(source, "")).doesNotContain("of this source");
  }
}
