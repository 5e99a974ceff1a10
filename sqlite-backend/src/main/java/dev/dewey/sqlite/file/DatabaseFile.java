package dev.dewey.sqlite.file;

import dev.dewey.spi.QueueException;
import dev.dewey.sqlite.file.Writer.Audience;
import dev.dewey.sqlite.schema.SqliteDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A file of SQLite that several threads and processes share. */
public final class DatabaseFile implements AutoCloseable {
  private final Writer writer;
  private final Reader reader;

  private DatabaseFile(Writer writer, Reader reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * Opens a file, and creates what is missing.
   *
   * @param name for threads
   * @throws QueueException if it cannot be opened
   */
  public static DatabaseFile open(FileSettings settings, Audience audience, String name) {
    Path path = settings.connector().path();
    FileCheck.check(path);
    try {
      Connection writing = settings.connector().connect();
      try {
        new Turns(settings.patience()).take(() -> prepare(writing, path, settings));
        Connection reading = settings.connector().connect();
        Writer writer = Writer.start(writing, new Turns(settings.patience()), audience, name);
        return new DatabaseFile(
            writer, Reader.start(reading, new Turns(settings.patience()), name));
      } catch (SQLException | SqliteFailure | RuntimeException e) {
        Writer.closeQuietly(writing);
        throw e;
      }
    } catch (SQLException e) {
      throw unopened(path, SqliteFailure.of(e));
    } catch (SqliteFailure e) {
      throw unopened(path, e);
    }
  }

  private static QueueException unopened(Path path, SqliteFailure e) {
    return new QueueException(e.tell("the file %s cannot be opened".formatted(path)), e);
  }

  /** Done again from the start when another process is in the way. */
  private static void prepare(Connection connection, Path path, FileSettings settings)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma auto_vacuum = incremental"); // heeded by a new file only
      try (ResultSet mode = statement.executeQuery("pragma journal_mode = wal")) {
        if (!mode.next() || !"wal".equals(mode.getString(1))) {
          throw new QueueException(
              "the file %s cannot be opened, because its disk does not let processes share memory, as SQLite's write-ahead log needs it. Name a file on a local disk."
                  .formatted(path));
        }
      }
    }
    settings.schema().prepare(connection, new SqliteDialect(path), settings.tables());
  }

  /** Changes what is in it. */
  public Writer writer() {
    return writer;
  }

  /** Looks at what is in it. */
  public Reader reader() {
    return reader;
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }
}
