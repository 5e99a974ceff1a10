package dev.dewey.postgres.broker;

import dev.dewey.postgres.client.Connections;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A queue in a database: how to reach it, and by which number the tables know it. */
public final class Store {
  /** How many messages, and how many settlements, one step takes. */
  public static final int MOST = 1000;

  private static final Sql NUMBER =
      Sql.of(
          "with fresh as (insert into dewey_queue (name) values (:name) on conflict (name) do nothing returning id) "
              + "select id from fresh union all select id from dewey_queue where name = :name limit 1");
  private static final Sql LANE =
      Sql.of(
          "insert into dewey_lane (queue, priority) values (:queue, :priority) on conflict do nothing");

  /** What has to be there before a queue is used for the first time. */
  @FunctionalInterface
  public interface Preparation {
    /** Creates the tables, or looks whether they are there. */
    void run() throws PostgresFailure;
  }

  private final String name;
  private final Connections connections;
  private final Preparation preparation;
  private final Set<Integer> lanes = ConcurrentHashMap.newKeySet();
  private volatile int number;

  /** Names a queue, whose name was checked. */
  public Store(String name, Connections connections, Preparation preparation) {
    this.name = name;
    this.connections = connections;
    this.preparation = preparation;
  }

  /** The name of the queue. */
  public String name() {
    return name;
  }

  /** By what the queue is reached. */
  public Connections connections() {
    return connections;
  }

  /** The number of the queue, from which the first call makes sure that there is one. */
  public int number() throws PostgresFailure {
    int known = number;
    return known > 0 ? known : find();
  }

  private synchronized int find() throws PostgresFailure {
    if (number == 0) {
      preparation.run();
      int found = 0;
      while (found == 0) { // nothing comes if somebody else is adding it
        found = connections.once(connection -> first(connection, NUMBER, Map.of("name", name)));
      }
      addLane(found, 0);
      number = found;
    }
    return number;
  }

  private static int first(Connection connection, Sql sql, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = sql.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /** Sees to it that consumers look for these priorities; a line, once there, stays. */
  public void openLanes(Collection<Integer> priorities) throws PostgresFailure {
    for (int priority : priorities) {
      if (!lanes.contains(priority)) {
        addLane(number(), priority);
      }
    }
  }

  private void addLane(int queue, int priority) throws PostgresFailure {
    connections.once(
        connection -> LANE.update(connection, Map.of("queue", queue, "priority", priority)));
    lanes.add(priority);
  }

  /** Makes a place for the parameters of a statement, with the queue's number in it. */
  public Map<String, @Nullable Object> values() throws PostgresFailure {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("queue", number());
    return values;
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "queue " + name;
  }
}
