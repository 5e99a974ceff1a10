package dev.dewey.postgres.client;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value for each row of a batch, which the statement gets as one array.
 *
 * @param type of an element, as the server calls it
 * @param elements a Java array that the driver knows
 */
public record Column(String type, Object elements) {
  /** Whole numbers. */
  public static Column numbers(List<Long> values) {
    return new Column("int8", values.stream().mapToLong(Long::longValue).toArray());
  }

  /** Short whole numbers. */
  public static Column integers(List<Integer> values) {
    return new Column("int4", values.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Texts, each of which may be null. */
  public static Column texts(List<? extends @Nullable String> values) {
    return new Column("text", values.toArray(String[]::new));
  }

  /** Bytes, each of which may be null. */
  public static Column bytes(List<byte @Nullable []> values) {
    return new Column("bytea", values.toArray(byte[][]::new));
  }

  Array on(Connection connection) throws SQLException {
    return elements instanceof Object[] objects
        ? connection.createArrayOf(type, objects)
        : connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, elements);
  }
}
