package dev.dewey.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the file of a process that is killed while it commits. */
@Tag("faults")
final class KilledInCommitsTest {
  @TempDir Path folder;
  private final Random random = new Random(42);
  private final Set<String> queued = new HashSet<>();
  private final Set<String> done = new HashSet<>();

  private Path file() {
    return folder.resolve("beans.db");
  }

  @Test
  void aFewKillsLoseNothing() throws Exception {
    kill(3);
  }

  @Test
  @Tag("full")
  void manyKillsLoseNothing() throws Exception {
    kill(200);
  }

  private void kill(int times) throws IOException, SQLException {
    for (int i = 0; i < times; i++) {
      try (Hammer hammer = Hammer.start(file(), "life" + i, 1_000_000, 2)) {
        Hammer.go(file(), hammer);
        int begun = random.nextInt(1, 20);
        Awaitility.await().until(() -> hammer.says("queued").size() >= begun);
        LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
        hammer.program().kill();
        hammer.assertNothingFailed();
        hammer.says("queued").forEach(line -> queued.addAll(List.of(line.split(" "))));
        hammer
            .says("done")
            .forEach(line -> done.addAll(Stream.of(line.split(" ")).skip(1).toList()));
      }
      Files.delete(folder.resolve("go"));
      assertNothingIsLost();
    }
  }

  private void assertNothingIsLost() throws SQLException {
    try (SqliteBroker broker = SqliteBroker.open(file(), "beans");
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      assertThat(texts(statement, "pragma integrity_check")).containsExactly("ok");
      Set<String> waiting = texts(statement, "select message from dewey_task");
      Set<String> ended = texts(statement, "select task from dewey_result");
      assertThat(waiting).doesNotContainAnyElementsOf(ended);
      assertThat(ended).containsAll(done);
      Set<String> kept = new HashSet<>(waiting);
      kept.addAll(ended);
      assertThat(kept).containsAll(queued);
      assertThat(broker.counts().dead()).isZero();
    }
  }

  private static Set<String> texts(Statement statement, String sql) throws SQLException {
    Set<String> texts = new HashSet<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
