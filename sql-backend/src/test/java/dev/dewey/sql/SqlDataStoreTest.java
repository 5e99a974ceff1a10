package dev.dewey.sql;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.testkit.DataStoreContract;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** On SQLite. */
final class SqlDataStoreTest extends DataStoreContract {
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
  protected BaseDataStore open(String name) {
    return new SqlDataStore(name, files.source());
  }
}
