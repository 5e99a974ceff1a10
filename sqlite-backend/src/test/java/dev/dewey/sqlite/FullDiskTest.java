package dev.dewey.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.sqlite.file.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that may not grow any more. */
final class FullDiskTest {
  private static final String KILOBYTE = "x".repeat(1024);

  @TempDir Path folder;

  /** SQLite has a limit for each connection, which it treats like a full disk. */
  private record Small(Connector real, int pages) implements Connector {
    @Override
    public Path path() {
      return real.path();
    }

    @Override
    public Connection connect() throws SQLException {
      Connection connection = real.connect();
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma max_page_count = " + pages);
      }
      return connection;
    }
  }

  private static int fill(SqliteBroker broker) {
    int queued = 0;
    try {
      while (queued < 10_000) {
        Bench.enqueue(broker, KILOBYTE + queued);
        queued++;
      }
      throw new AssertionError("the disk is not full yet");
    } catch (QueueWriteException e) {
      assertThat(e)
          .hasMessage(
              "a message could not be put on queue beans, because the disk is full. Make room; what waits goes on by itself then.");
      return queued;
    }
  }

  @Test
  void whatFitsIsKeptAndRunsAndMakesRoom() {
    Connector small = new Small(Connector.to(folder.resolve("beans.db"), "full"), 60);
    try (SqliteBroker broker = Bench.open(small, "beans", Duration.ofSeconds(30));
        Session session = Bench.session(broker)) {
      int queued = fill(broker);

      List<Delivery> all = Bench.fetch(session, queued + 1);
      assertThat(all).hasSize(queued);
      List<Settlement> done =
          all.stream().<Settlement>map(each -> new Settlement.Done(each, null)).toList();
      assertThat(session.exchange(done, 0).refused()).isEmpty();

      assertThat(fill(broker)).isGreaterThan(queued / 2);
    }
  }

  @Test
  void whenThereIsRoomItGoesOn() {
    Connector disk = Connector.to(folder.resolve("beans.db"), "full");
    int queued;
    try (SqliteBroker broker = Bench.open(new Small(disk, 60), "beans", Duration.ofSeconds(30))) {
      queued = fill(broker);
      assertThatThrownBy(() -> Bench.enqueue(broker, KILOBYTE.repeat(10)))
          .isInstanceOf(QueueWriteException.class);
      assertThat(broker.counts().ready()).isEqualTo(queued);
    }
    try (SqliteBroker broker = Bench.open(disk, "beans", Duration.ofSeconds(30))) {
      Bench.enqueue(broker, KILOBYTE);
      assertThat(broker.counts().ready()).isEqualTo(queued + 1);
    }
  }

  /** On a small disk of its own, where this user may make one; elsewhere the others have to do. */
  @Test
  @Tag("full")
  void aDiskThatIsFullAndHasRoomAgain() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "dewey", disk.toString()));
    Path ballast = disk.resolve("ballast");
    try {
      Files.write(ballast, new byte[512 << 10]);
      try (SqliteBroker broker = SqliteBroker.open(disk.resolve("beans.db"), "beans")) {
        int queued = fill(broker);
        assertThat(broker.counts().ready()).isEqualTo(queued);

        Files.delete(ballast);

        assertThat(fill(broker)).isPositive();
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
