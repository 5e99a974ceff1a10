package dev.dewey.postgres.broker;

import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions of the results: one for each day on which some end, dropped when it is over.
 *
 * <p>Where tables may not be created, and where something holds the table up, results lie in the
 * last partition, and are deleted one by one.
 */
public final class ResultDays {
  private static final Logger log = LoggerFactory.getLogger(ResultDays.class);
  private static final long SWEEP_NANOS = 600_000_000_000L;
  private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String PREFIX = "dewey_result_";

  private static final Sql OVER =
      Sql.of(
          "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid "
              + "where i.inhparent = 'dewey_result'::regclass and c.relname ~ '^dewey_result_[0-9]{8}$' "
              + "and to_date(right(c.relname, 8), 'YYYYMMDD') < (clock_timestamp() at time zone 'UTC')::date");
  private static final Sql DELETE =
      Sql.of("delete from dewey_result_other where ends < clock_timestamp()");
  private static final Sql FORGET = Sql.of("delete from dewey_once where ends < clock_timestamp()");

  /** Who may create and drop partitions. */
  public enum Right {
    /** This process. */
    OURS,
    /** Somebody else, if anybody. */
    OTHERS
  }

  private final Store store;
  private final Right right;
  private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();
  private volatile long swept = System.nanoTime() - SWEEP_NANOS;

  /** Keeps those of a queue's results. */
  public ResultDays(Store store, Right right) {
    this.store = store;
    this.right = right;
  }

  /** Sees to it that results find their partition that live for so many milliseconds. */
  public void prepare(long millis) {
    if (right == Right.OURS && millis > 0) {
      Instant end = Instant.now().plusMillis(Math.min(millis, 36_500L * 86_400_000));
      make(LocalDate.ofInstant(end, ZoneOffset.UTC));
    }
  }

  private void make(LocalDate day) {
    if (!made.add(day)) {
      return;
    }
    String sql =
        "create table if not exists %s%s partition of dewey_result for values from ('%s 00:00+00') to ('%s 00:00+00')"
            .formatted(PREFIX, SUFFIX.format(day), day, day.plusDays(1));
    try {
      store.connections().together(connection -> change(connection, sql));
    } catch (PostgresFailure e) {
      log.debug("Results that end on {} lie beside those of other days.", day, e);
    }
  }

  /** Waits for no lock that others would have to wait behind. */
  private static boolean change(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local lock_timeout = '500ms'");
      return statement.execute(sql);
    }
  }

  /** Now and then: drops the days that are over, and deletes what else has ended. */
  public void sweep() {
    if (System.nanoTime() - swept < SWEEP_NANOS) {
      return;
    }
    swept = System.nanoTime();
    try {
      store.connections().once(connection -> DELETE.update(connection, Map.of()));
      store.connections().once(connection -> FORGET.update(connection, Map.of()));
      if (right == Right.OURS) {
        for (String over : store.connections().once(ResultDays::over)) {
          store.connections().together(connection -> change(connection, "drop table " + over));
        }
      }
    } catch (PostgresFailure e) {
      log.debug("What has ended at {} is removed later.", store, e);
    }
  }

  private static List<String> over(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = OVER.on(connection, Map.of());
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
