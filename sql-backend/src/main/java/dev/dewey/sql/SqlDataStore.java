package dev.dewey.sql;

import dev.dewey.message.MessageLimits;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.QueueException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The seed's plain data store, in a table of a database; nothing expires.
 *
 * <p>The table is {@code dewey_value}, and is created where it is missing. It may be a database of
 * SQLite or of PostgreSQL. For use by many threads and processes.
 */
public final class SqlDataStore implements BaseDataStore {
  private final String name;
  private final Rows rows;

  /**
   * Opens a store.
   *
   * @param name 1 to 255 ASCII letters, digits and {@code . _ $ : -}
   * @param source connections in auto-commit mode, which the caller closes
   * @throws QueueException if the database cannot be reached, or is another one
   */
  public SqlDataStore(String name, DataSource source) {
    this.name = MessageLimits.checkName(name);
    try {
      this.rows = Rows.of(source);
      rows.run(rows.dialect().createStores());
    } catch (SQLException e) {
      throw new QueueException(told("store %s cannot be opened", e), e);
    }
  }

  @Override
  public void put(String key, byte[] value) {
    try {
      rows.run(
          "insert into dewey_value (store, name, bytes) values (?, ?, ?) on conflict (store, name) do update set bytes = excluded.bytes",
          name,
          column(key),
          value);
    } catch (SQLException e) {
      throw new DataStorePutException(told("a value cannot be put in store %s", e), e);
    }
  }

  @Override
  public byte @Nullable [] get(String key) {
    return read("delete from dewey_value where store = ? and name = ? returning bytes", key);
  }

  @Override
  public byte @Nullable [] peek(String key) {
    return read("select bytes from dewey_value where store = ? and name = ?", key);
  }

  private byte @Nullable [] read(String sql, String key) {
    try {
      return rows.bytes(sql, name, column(key));
    } catch (SQLException e) {
      throw new DataStoreGetException(told("no value can be read from store %s", e), e);
    }
  }

  /** A text with NUL or half a surrogate is no text to a database. */
  private static String column(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    boolean isText = key.indexOf('\0') < 0 && new String(bytes, StandardCharsets.UTF_8).equals(key);
    return isText && !key.startsWith("\\")
        ? key
        : "\\" + HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_16BE));
  }

  @Override
  public void flush() {
    try {
      rows.run("delete from dewey_value where store = ?", name);
    } catch (SQLException e) {
      throw new QueueException(told("store %s cannot be emptied", e), e);
    }
  }

  private String told(String what, SQLException e) {
    return "%s, because of: %s. Look after the database, and try again."
        .formatted(what.formatted(name), e.getMessage());
  }
}
