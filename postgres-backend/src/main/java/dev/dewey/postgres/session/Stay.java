package dev.dewey.postgres.session;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.SessionSpec;
import dev.dewey.postgres.broker.Store;
import dev.dewey.postgres.client.Column;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One incarnation of a consumer at the server, from when it joins until it leaves or its lease
 * lapses.
 *
 * <p>Whatever changes what it holds first locks its row, and the row has an epoch: so an exchange
 * that got lost on its way has either happened before the next epoch, or never happens.
 */
final class Stay {
  /** What is held: the tags that were known, and the deliveries that were not. */
  record Held(Set<Long> known, List<Delivery> unknown) {}

  private static final Logger log = LoggerFactory.getLogger(Stay.class);

  /** After so many consumers died with it, a message is held to be the cause. */
  private static final int POISON = 5;

  private static final Sql EXCHANGE = Sql.read("session/exchange.sql");
  private static final Sql SETTLE = Sql.read("session/settle.sql");
  private static final Sql RENEW = Sql.read("session/renew.sql");
  private static final Sql JOIN = Sql.read("session/join.sql");
  private static final Sql REAP = Sql.read("session/reap.sql");
  private static final Sql LEAVE = Sql.read("session/leave.sql");
  private static final Sql RECOVER = Sql.read("session/recover.sql");
  private static final Sql LOCK = Sql.of("select id from dewey_consumer where id = :me for update");
  private static final Sql NEXT_EPOCH =
      Sql.of("update dewey_consumer set epoch = epoch + 1 where id = :me returning epoch");

  private final Store store;
  private final long lease;
  private final long id;
  private int epoch;

  private Stay(Store store, long lease, long id) {
    this.store = store;
    this.lease = lease;
    this.id = id;
  }

  /** Joins; what it holds is nothing. */
  static Stay join(Store store, SessionSpec spec) throws PostgresFailure {
    long lease = Math.max(1, spec.lease().toMillis());
    Stay nobody = new Stay(store, lease, 0);
    nobody.renew(); // whoever comes ends a silence
    Map<String, @Nullable Object> values = nobody.values();
    values.put("name", spec.consumer());
    long id = store.connections().once(connection -> number(connection, JOIN, values));
    return new Stay(store, lease, id);
  }

  private Map<String, @Nullable Object> values() throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    values.put("me", id);
    values.put("epoch", epoch);
    values.put("lease", lease);
    return values;
  }

  /** The first number of the first row, or -1. */
  private static long number(Connection connection, Sql sql, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = sql.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  /** Exchanges: by one statement if all that is said is done. */
  Answer exchange(Words words, int want, Floors floors, List<Long> refused) throws PostgresFailure {
    Map<String, @Nullable Object> values = values();
    words.putDone(values);
    values.put("want", (long) want);
    if (want > 0) {
      floors.put(values);
    } else {
      Floors.putNone(values);
    }
    if (!words.hasOthers()) {
      return store.connections().once(connection -> exchange(connection, values));
    }
    store.openLanes(words.priorities());
    Map<String, @Nullable Object> others = values();
    words.putOthers(others);
    return store
        .connections()
        .together(
            connection -> {
              refused.addAll(settle(connection, others));
              return exchange(connection, values);
            });
  }

  private static Answer exchange(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = EXCHANGE.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      return Answer.read(rows);
    }
  }

  private static List<Long> settle(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = SETTLE.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      String refused = rows.getString("refused");
      return refused.isEmpty()
          ? List.of()
          : Stream.of(refused.split(" ")).map(Long::valueOf).toList();
    }
  }

  /** Renews the lease, and takes from the dead what they held; returns whether it took any. */
  boolean renew() throws PostgresFailure {
    Map<String, @Nullable Object> values = values();
    long lapsed = store.connections().once(connection -> renewed(connection, values));
    boolean took = false;
    for (long left = lapsed; left > 0; left = reap()) {
      took = true;
    }
    return took;
  }

  private static long renewed(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = RENEW.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong("lapsed");
    }
  }

  private long reap() throws PostgresFailure {
    Map<String, @Nullable Object> values = values();
    values.put("poison", POISON);
    return store.connections().once(connection -> reaped(connection, values));
  }

  private long reaped(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    long consumers = 0;
    try (PreparedStatement statement = REAP.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        consumers++;
        log.warn(
            "Consumer {} of {} was silent for longer than its lease and counts as dead; the {} messages that it held are delivered again.",
            rows.getString("name"),
            store,
            rows.getLong("messages"));
      }
    }
    return consumers;
  }

  /**
   * Begins a new epoch, and tells what is held then; null if the lease has lapsed.
   *
   * @param known the tags that the consumer knows of
   */
  @Nullable Held recover(Collection<Long> known) throws PostgresFailure {
    Map<String, @Nullable Object> values = values();
    int next = (int) (long) store.connections().once(c -> number(c, NEXT_EPOCH, values));
    if (next < 0) {
      return null;
    }
    epoch = next;
    values.put("known", Column.numbers(List.copyOf(known)));
    return store.connections().once(connection -> held(connection, values));
  }

  private static Held held(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    Held held = new Held(new HashSet<>(), new ArrayList<>());
    try (PreparedStatement statement = RECOVER.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (rows.getBytes("message") == null) {
          held.known().add(rows.getLong("tag"));
        } else {
          held.unknown().add(Answer.delivery(rows));
        }
      }
    }
    return held;
  }

  /** Begins a transaction that settles a delivery. */
  Completion complete(Delivery delivery, Runnable committed) throws PostgresFailure {
    Map<String, @Nullable Object> values = values();
    values.put("tag", delivery.tag());
    Connection connection = store.connections().lend();
    try {
      return new Completion(connection, values, committed);
    } catch (SQLException e) {
      throw PostgresFailure.rolledBack(store.connections().toString(), e);
    }
  }

  /** Leaves; what it holds goes back at once. */
  void leave() throws PostgresFailure {
    Map<String, @Nullable Object> values = values();
    store
        .connections()
        .together(
            connection -> {
              number(connection, LOCK, values); // an exchange on its way ends first
              return LEAVE.update(connection, values);
            });
  }
}
