package dev.dewey.postgres.broker;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Page;
import dev.dewey.message.DeadReason;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dead letters of a queue, by their numbers: the newest 10,000, for 90 days. */
public final class Letters {
  private static final Sql PAGE =
      Sql.of(
          "select number, message, reason, detail, died from dewey_dead "
              + "where queue = :queue and number < :before "
              + "and died > clock_timestamp() - interval '90 days' "
              + "order by number desc limit :limit");
  private static final Sql DELETE =
      Sql.of("delete from dewey_dead where queue = :queue and number = :number");
  private static final Sql TRIM =
      Sql.of(
          "delete from dewey_dead where queue = :queue and (died <= clock_timestamp() - interval '90 days' "
              + "or number <= (select number from dewey_dead where queue = :queue "
              + "order by number desc offset 10000 limit 1))");

  private final Store store;

  /** Names those of a queue. */
  public Letters(Store store) {
    this.store = store;
  }

  /** Lists letters, the newest first; the cursor is the number of the last one seen. */
  public Page<DeadLetter> page(@Nullable String cursor, int limit) throws PostgresFailure {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has 1 letter or more, was " + limit);
    }
    Map<String, @Nullable Object> values = store.values();
    values.put("before", cursor == null ? Long.MAX_VALUE : Long.parseLong(check(cursor)));
    values.put("limit", limit + 1L);
    List<DeadLetter> found = store.connections().once(connection -> read(connection, values));
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    return new Page<>(List.copyOf(found.subList(0, limit)), found.get(limit - 1).key());
  }

  private static List<DeadLetter> read(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    List<DeadLetter> letters = new ArrayList<>();
    try (PreparedStatement statement = PAGE.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        letters.add(
            new DeadLetter(
                String.valueOf(rows.getLong(1)),
                rows.getBytes(2),
                DeadReason.valueOf(rows.getString(3)),
                rows.getString(4),
                rows.getObject(5, OffsetDateTime.class).toInstant()));
      }
    }
    return letters;
  }

  /** Removes a letter; returns whether it was there. */
  public boolean delete(long number) throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    values.put("number", number);
    return store.connections().once(connection -> DELETE.update(connection, values)) > 0;
  }

  /** Drops the oldest where there are too many. */
  public void trim() throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    store.connections().once(connection -> TRIM.update(connection, values));
  }

  /** Whether a text can be the number of a letter. */
  public static boolean isNumber(String text) {
    return text.matches("[0-9]{1,18}");
  }

  private static String check(String cursor) {
    if (!isNumber(cursor)) {
      throw new IllegalArgumentException(
          "%s is no cursor. Pass null, or what the page before says.".formatted(cursor));
    }
    return cursor;
  }
}
