package dev.dewey.sql;

import dev.dewey.spi.BaseQueue;
import dev.dewey.testkit.QueueContract;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On SQLite. */
final class SqlQueueTest extends QueueContract {
  @TempDir static Path folder;
  private static Files files;

  @BeforeAll
  static void openFiles() {
    files = new Files(folder);
  }

  @AfterAll
  static void closeFiles() throws SQLException {
    files.close();
  }

  @Override
  protected BaseQueue open(String name) {
    return new SqlQueue(name, files.source());
  }
}
