package dev.dewey.sql;

import dev.dewey.message.MessageLimits;
import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The seed's plain queue, in a table of a database: what has been read is gone.
 *
 * <p>For those who have a {@link BaseQueue} and want to keep to it; the brokers of the backends
 * lose nothing. The table is {@code dewey_message}, and is created where it is missing. It may be a
 * database of SQLite or of PostgreSQL. For use by many threads and processes.
 */
public final class SqlQueue implements BaseQueue {
  private final String name;
  private final Rows rows;

  /**
   * Opens a queue.
   *
   * @param name 1 to 255 ASCII letters, digits and {@code . _ $ : -}
   * @param source connections in auto-commit mode, which the caller closes
   * @throws QueueException if the database cannot be reached, or is another one
   */
  public SqlQueue(String name, DataSource source) {
    this.name = MessageLimits.checkName(name);
    try {
      this.rows = Rows.of(source);
      rows.run(rows.dialect().createQueues());
    } catch (SQLException e) {
      throw new QueueException(told("queue %s cannot be opened", e), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(byte[] message) {
    try {
      rows.run("insert into dewey_message (queue, bytes) values (?, ?)", name, message);
    } catch (SQLException e) {
      throw new QueueWriteException(told("a message cannot be written to queue %s", e), e);
    }
  }

  @Override
  public byte @Nullable [] read() {
    try {
      return rows.bytes(rows.dialect().takeFirst(), name);
    } catch (SQLException e) {
      throw new QueueReadException(told("no message can be read from queue %s", e), e);
    }
  }

  @Override
  public long length() {
    try {
      return rows.number("select count(*) from dewey_message where queue = ?", name);
    } catch (SQLException e) {
      throw new QueueException(told("the messages in queue %s cannot be counted", e), e);
    }
  }

  @Override
  public void flush() {
    try {
      rows.run("delete from dewey_message where queue = ?", name);
    } catch (SQLException e) {
      throw new QueueException(told("queue %s cannot be emptied", e), e);
    }
  }

  private String told(String what, SQLException e) {
    return "%s, because of: %s. Look after the database, and try again."
        .formatted(what.formatted(name), e.getMessage());
  }
}
