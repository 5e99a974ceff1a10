package dev.dewey.testkit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExecutableFinderTest {
  private static final String REMEDY =
      "Install redis-server or valkey-server, or name one in DEWEY_REDIS_SERVER, or put the jar of one on the class path, or name a running server in REDIS_URL.";

  @TempDir Path commands;
  @TempDir Path folder;

  private Path program(String name, String script) throws IOException {
    Path file = commands.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Executable find(String chosen) {
    return new ExecutableFinder(chosen, List.of(commands)).find(folder);
  }

  @BeforeEach
  void aFolderOfThatNameIsNoCommand() throws IOException {
    Files.createDirectory(commands.resolve("keydb-server"));
  }

  @Test
  void theCommandOnThePathComesFirst() throws IOException {
    program("valkey-server", "echo 'Valkey server v=8.0.1 sha=0'");
    Path redis = program("redis-server", "echo 'Redis server v=7.0.15 sha=00000000:0'");

    assertThat(find("")).isEqualTo(new Executable(redis, "Redis 7.0.15"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void valkeyIsAsGood() throws IOException {
    Path valkey = program("valkey-server", "echo 'Valkey server v=8.0.1 sha=0'");

    assertThat(find("")).isEqualTo(new Executable(valkey, "Valkey 8.0.1"));
  }

  @Test
  void whereNoneIsOnThePathOneFromAJarRuns() {
    Executable found = find("");

    assertThat(found.path()).hasParent(folder).isExecutable();
    assertThat(found.version()).startsWith("Redis ");
  }

  @Test
  void whatDoesNotRunHereIsPassedOver() throws IOException {
    program("redis-server", "echo 'libssl.so.3: cannot open shared object file' >&2; exit 127");

    assertThat(find("").path()).hasParent(folder);
  }

  @ParameterizedTest
  @CsvSource({"7.0, Redis 7.0.9", "7, Redis 7.0.9"})
  void theVersionInAJarCanBeChosen(String chosen, String version) throws IOException {
    program("redis-server", "echo 'Redis server v=7.0.15'");

    assertThat(find(chosen).version()).isEqualTo(version);
  }

  @Test
  void aFileCanBeChosen() throws IOException {
    program("redis-server", "echo 'Redis server v=7.0.15'");
    Path file = program("mine", "echo 'Redis server v=8.2.0'");

    assertThat(find(" " + file + " ")).isEqualTo(new Executable(file, "Redis 8.2.0"));
  }

  @Test
  void aCommandOnThePathCanBeChosen() throws IOException {
    program("redis-server", "echo 'Redis server v=7.0.15'");
    Path valkey = program("valkey-server", "echo 'Valkey server v=8.0.1'");

    assertThat(find("valkey-server").path()).isEqualTo(valkey);
  }

  @Test
  void thePropertyGoesBeforeTheVariable() throws IOException {
    Path file = program("mine", "echo 'Redis server v=8.2.0'");
    Map<String, String> environment = Map.of("DEWEY_REDIS_SERVER", file.toString());
    Properties properties = new Properties();
    assertThat(ExecutableFinder.of(properties, environment).find(folder).path()).isEqualTo(file);

    properties.setProperty("dewey.redis.server", "7.0");

    assertThat(ExecutableFinder.of(properties, environment).find(folder).version())
        .isEqualTo("Redis 7.0.9");
  }

  @Test
  void whereNoneRunsItIsSaidWhatWasTried() throws IOException {
    Path none = commands.resolve("none");
    Path broken = program("broken", "echo 'not a server'");

    assertThatIllegalStateException()
        .isThrownBy(() -> find(none.toString()))
        .withMessage(
            """
            There is no Redis server to test with, because DEWEY_REDIS_SERVER asks for %s:
            - %s does not run here: Cannot run program "%s": error=2, No such file or directory
            %s""",
            none, none, none, REMEDY);
    assertThatIllegalStateException()
        .isThrownBy(() -> find(broken.toString()))
        .withMessageContaining("- %s does not run here: it says: not a server\n", broken);
    assertThatIllegalStateException()
        .isThrownBy(() -> find("keydb-server"))
        .withMessageContaining("- no command keydb-server is on the PATH\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> find("7.0.15"))
        .withMessageContaining("- no jar has a server 7.0.15 for " + PackedServer.here() + "\n");
  }

  @Test
  void whereTheJarIsMissingItIsNamed() {
    PackedServer missing = new PackedServer("9.0", "linux-amd64", "no-such-file", "group:jar:9");

    assertThatIOException()
        .isThrownBy(() -> missing.unpack(folder))
        .withMessage("the jar group:jar:9 is not on the class path");
  }
}
