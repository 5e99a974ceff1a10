package dev.dewey.sqlite.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.Invoker;
import dev.dewey.broker.Broker;
import dev.dewey.settings.Settings;
import dev.dewey.spi.QueueException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How settings come to a file. */
final class SqliteBackendTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("beans.db");
  }

  private void assertOpens(String uri) {
    try (Broker broker = new SqliteBackend().open(URI.create(uri), "beans")) {
      assertThat(broker).hasToString("queue beans");
      assertThat(Files.exists(file())).isTrue();
    }
  }

  @Test
  void settingsFindIt() {
    Settings settings =
        Settings.of(Map.of("dewey.broker", "sqlite:" + file(), "dewey.queue", "beans"));

    try (Invoker invoker = settings.invoker()) {
      assertThat(invoker.broker()).hasToString("queue beans");
    }
    assertThat(file()).exists();
  }

  @Test
  void aPathMayHaveSlashesBeforeIt() {
    assertOpens("sqlite:" + file());
    assertOpens("sqlite://" + file());
  }

  @Test
  void itSaysHowToOpenTheFile() {
    assertOpens("sqlite:" + file() + "?synchronous=normal");
    assertOpens("sqlite:" + file() + "?synchronous=full&tables=expected");
  }

  @Test
  void tablesMayBeExpected() {
    URI uri = URI.create("sqlite:" + file() + "?tables=expected");

    Assertions.assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> new SqliteBackend().open(uri, "beans"))
        .withMessageStartingWith("the tables in the file " + file() + " are missing");
  }

  @Test
  void whatItDoesNotKnowIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SqliteBackend().open(URI.create("sqlite:b.db?fast=yes"), "beans"))
        .withMessage(
            "the URI sqlite:b.db?fast=yes says \"fast=yes\", which is not known. Write synchronous=full or synchronous=normal, tables=created or tables=expected.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SqliteBackend().open(URI.create("sqlite:?tables=created"), "beans"))
        .withMessage(
            "the URI sqlite:?tables=created names no file. Write sqlite:/var/lib/beans.db, or sqlite:beans.db for one in the working folder.");
  }
}
