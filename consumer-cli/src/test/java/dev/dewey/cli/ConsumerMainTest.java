package dev.dewey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program makes of its arguments, its environment and its file. */
final class ConsumerMainTest {
  @TempDir Path folder;

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("beans.properties"), text).toString();
  }

  @Test
  void aCheckTellsAllAndEnds() {
    Program check = Program.run("--check", "--broker", "memory:", "--queue", "beans", "-p", "-t3");

    assertThat(check.err()).isEmpty();
    assertThat(check.exitCode()).isZero();
    assertThat(check.out())
        .containsExactly(
            "dewey.broker = memory: (--broker)",
            "dewey.queue = beans (--queue)",
            "dewey.result-ttl = 1d (default)",
            "dewey.always-eager = false (default)",
            "dewey.store-none = false (default)",
            "dewey.threads = 3 (--threads)",
            "dewey.virtual-threads = false (default)",
            "dewey.periodic = true (--periodic)",
            "dewey.utc = true (default)",
            "dewey.backoff = 1.15 (default)",
            "dewey.initial-delay = 0.1 (default)",
            "dewey.max-delay = 10 (default)",
            "dewey.consumer-name = consumer (default)",
            "dewey.lease = 15s (default)",
            "dewey.shutdown-timeout = 30s (default)",
            "dewey.log-level = INFO (default)",
            "runs beans.count",
            "runs beans.elsewhere, periodic",
            "runs beans.sweep, periodic",
            "queue beans answers: 0 ready, 0 scheduled, 0 running, 0 dead");
  }

  @Test
  void optionsWinOverVariablesOverTheFile() throws IOException {
    String file = file("dewey.broker=memory:\nTHREADS=1\nLEASE=1s\nBACKOFF=2\nPERIODIC=true\n");
    Map<String, String> environment =
        Map.of("DEWEY_CONFIG", file, "DEWEY_THREADS", "2", "DEWEY_LEASE", "2s", "DEWEY_QUEUE", "");

    Program check = Program.run(environment, "--check", "--threads=3", "-n");

    assertThat(check.err()).isEmpty();
    assertThat(check.out())
        .contains(
            "dewey.queue = dewey (default)",
            "dewey.threads = 3 (--threads)",
            "dewey.virtual-threads = false (default)",
            "dewey.lease = 2s (DEWEY_LEASE)",
            "dewey.backoff = 2 (BACKOFF in " + file + ")",
            "dewey.periodic = false (--periodic)");
  }

  /** So that a script's own options can be followed by those of its caller. */
  @Test
  void theLastOfAnOptionCounts() {
    Program check =
        Program.run(
            "--check", "--broker=gone:", "-n", "-t", "1", "--broker=memory:", "--threads=2", "-p");

    assertThat(check.out())
        .contains(
            "dewey.broker = memory: (--broker)",
            "dewey.threads = 2 (--threads)",
            "dewey.periodic = true (--periodic)");
  }

  @Test
  void theFileOfTheOptionWins() throws IOException {
    String file = file("dewey.broker=memory:\n");

    Program check = Program.run(Map.of("DEWEY_CONFIG", "gone"), "--check", "--config", file);

    assertThat(check.out()).contains("dewey.broker = memory: (dewey.broker in " + file + ")");
  }

  @Test
  void aConnectionIsAUrlOrParts() {
    String[] parts = {
      "--check",
      "--queue-class=dev.dewey.memory.MemoryQueue",
      "--queue-connection=host=a=b",
      "--queue-connection",
      "db=1",
      "--result-store=dev.dewey.memory.MemoryDataStore",
      "--result-store-connection=x://h/?a=1&password=s",
    };

    assertThat(Program.run(parts).out())
        .contains(
            "dewey.queue-connection.db = 1 (--queue-connection db)",
            "dewey.queue-connection.host = a=b (--queue-connection host)",
            "dewey.result-store-connection = x://h/?a=1&password=*** (--result-store-connection)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--thread=4            | 2 | Unknown option: '--thread=4'",
        "--threads             | 2 | Missing required parameter for option '--threads' (N)",
        "beans                 | 2 | Unmatched argument at index 0: 'beans'",
        "--queue-connection=a=1 --queue-connection=a=2 | 2 | --queue-connection a is given twice."
            + " Leave one of them away.",
        "--threads=0           | 2 | --threads must be a whole number from 1 to 10000, was \"0\".",
        "--config=gone         | 2 | there is no settings file gone.",
        "--log-level=LOUD      | 2 | --log-level must be TRACE, DEBUG, INFO, WARNING, ERROR or OFF, was"
            + " \"LOUD\".",
        "--broker=gone://x     | 2 | --broker names broker scheme \"gone\", which no jar on the class"
            + " path has. There are [memory, redis, rediss, sqlite]. Add the jar of its backend, or write one of these.",
        "--broker=memory: --always-eager | 2 | --always-eager is true: calls run where they are made"
            + " and none are queued, so there is nothing to consume. Set it to false where a consumer"
            + " runs.",
        "--queue=beans         | 2 | nothing says where the queue is. Give its broker (dewey.broker,"
            + " BROKER, DEWEY_BROKER, --broker), such as redis://localhost:6379, or the class of the"
            + " queue (dewey.queue-class, QUEUE, DEWEY_QUEUE_CLASS, --queue-class), as in the seed.",
      })
  void whatIsWrongIsSaidWithoutAStackTrace(String arguments, int exitCode, String message) {
    Program program = Program.run(arguments.split(" "));

    assertThat(program.err().get(0)).isEqualTo("dewey-consumer: " + message);
    assertThat(program.err()).noneMatch(line -> line.startsWith("\tat "));
    assertThat(program.exitCode()).isEqualTo(exitCode);
    assertThat(program.out()).isEmpty();
  }

  @Test
  void aMistypedOptionHasSuggestions() {
    assertThat(Program.run("--thread=4").err())
        .containsExactly(
            "dewey-consumer: Unknown option: '--thread=4'",
            "Possible solutions: --threads",
            "--help tells the options.");
  }

  @Test
  void aVariableThatIsWrongIsNamed() {
    Program program = Program.run(Map.of("DEWEY_UTC", "maybe"), "--check", "--broker=memory:");

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err())
        .containsExactly("dewey-consumer: DEWEY_UTC must be true or false, was \"maybe\".");
  }

  @Test
  void aLogFileThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path log = file.resolve("beans.log");

    Program program = Program.run("--check", "--broker=memory:", "--log-file", log.toString());

    assertThat(program.exitCode()).isEqualTo(1);
    assertThat(program.err())
        .containsExactly(
            "dewey-consumer: log file "
                + log
                + " cannot be written. Name one that can (--log-file), or leave it out to log to"
                + " standard output.",
            "  because of java.nio.file.FileAlreadyExistsException: " + file,
            "--debug prints the stack trace.");
  }

  @Test
  void debugPrintsStackTraces() {
    Program option = Program.run("--debug", "--threads=0");
    Program variable = Program.run(Map.of("DEWEY_DEBUG", "true"), "--threads=0");

    assertThat(option.err()).isNotEmpty().anyMatch(line -> line.startsWith("\tat dev.dewey."));
    assertThat(variable.err()).isNotEmpty().anyMatch(line -> line.startsWith("\tat dev.dewey."));
  }
}
