package dev.dewey.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * A database in a folder, held open as a pool of connections holds it: who closes the last one has
 * to put the log away each time.
 */
final class Files implements AutoCloseable {
  private final SQLiteDataSource source = new SQLiteDataSource();
  private final Connection held;

  Files(Path folder) {
    source.setUrl("jdbc:sqlite:" + folder.resolve("beans.db"));
    source.setJournalMode("WAL");
    source.setSynchronous("OFF");
    source.setBusyTimeout(0);
    try {
      held = source.getConnection();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  DataSource source() {
    return source;
  }

  @Override
  public void close() throws SQLException {
    held.close();
  }
}
