package dev.dewey.benchmarks.sqlite;

import dev.dewey.benchmarks.race.Lane;
import dev.dewey.sql.Schema;
import dev.dewey.sqlite.Synchronous;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** JDBC and nothing else: the broker's statements in one thread, with constant bytes. */
final class BareJdbc implements AutoCloseable {
  private final Connection connection;
  private final Statement plain;
  private final byte[] message;
  private long results;

  BareJdbc(Path file, Synchronous synchronous, Schema schema, byte[] message) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    this.plain = connection.createStatement();
    this.message = message;
    plain.execute("pragma auto_vacuum = incremental");
    plain.execute("pragma journal_mode = wal");
    plain.execute("pragma synchronous = " + synchronous.name().toLowerCase(Locale.ROOT));
    for (String each : schema.script().strip().split(";\n")) {
      plain.execute(each);
    }
    plain.execute("insert into dewey_queue (id, name) values (1, 'beans')");
    plain.execute(
        "insert into dewey_consumer (id, queue, name, lease, heard, until) values (1, 1, 'bare', 15000, 0, 0)");
  }

  /** A hundred messages in a transaction. */
  Lane insert() {
    return new Lane(
        "JDBC: 100 inserts in a transaction",
        operations -> {
          empty();
          return () -> fill(operations);
        });
  }

  /** Deletes a hundred, stores their results and fetches the next hundred, in a transaction. */
  Lane exchange() {
    return new Lane(
        "JDBC: the statements of exchanges of 100",
        operations -> {
          empty();
          fill(operations);
          return this::exchangeAll;
        });
  }

  private interface Work {
    void run() throws SQLException;
  }

  private void transaction(Work work) throws SQLException {
    plain.execute("begin immediate");
    work.run();
    plain.execute("commit");
  }

  private void fill(int operations) {
    try (PreparedStatement back =
            connection.prepareStatement(
                "select max(place) from dewey_task where queue = ? and rank = ? and state = 0");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into dewey_task (queue, state, rank, place, message) values (?, 0, ?, ?, ?)")) {
      for (int done = 0; done < operations; done += DeweyInAFile.BATCH) {
        transaction(() -> fillOne(back, insert));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void fillOne(PreparedStatement back, PreparedStatement insert) throws SQLException {
    back.setLong(1, 1);
    back.setLong(2, 0);
    long place;
    try (ResultSet rows = back.executeQuery()) {
      place = rows.next() ? rows.getLong(1) + 1 : 0;
    }
    for (int i = 0; i < DeweyInAFile.BATCH; i++) {
      insert.setLong(1, 1);
      insert.setLong(2, 0);
      insert.setLong(3, place + i);
      insert.setBytes(4, message);
      insert.executeUpdate();
    }
  }

  private void exchangeAll() {
    try (Statements statements = new Statements(connection)) {
      List<Long> held = new ArrayList<>();
      do {
        transaction(() -> exchangeOne(statements, held));
      } while (!held.isEmpty());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void exchangeOne(Statements sql, List<Long> held) throws SQLException {
    sql.look();
    for (int i = 0; i < held.size(); i++) {
      sql.remove(held.get(i), i);
      sql.store("%022d".formatted(results++), message);
    }
    held.clear();
    sql.dueNow();
    sql.next(held);
    for (int i = 0; i < held.size(); i++) {
      sql.hold(held.get(i), i);
    }
  }

  /** The statements of an exchange. */
  private record Statements(
      PreparedStatement alive,
      PreparedStatement remove,
      PreparedStatement store,
      PreparedStatement due,
      PreparedStatement[] more)
      implements AutoCloseable {
    Statements(Connection connection) throws SQLException {
      this(
          connection.prepareStatement("select heard from dewey_consumer where id = 1"),
          connection.prepareStatement(
              "delete from dewey_task where id = ? and holder = 1 and tag = ?"),
          connection.prepareStatement(
              "insert or replace into dewey_result (queue, task, until, bytes) values (1, ?, ?, ?)"),
          connection.prepareStatement(
              "select id, rank from dewey_task where queue = 1 and state = 1 and due <= ? order by due, id limit 1000"),
          new PreparedStatement[] {
            connection.prepareStatement(
                "select id, deliveries, parks, message from dewey_task where queue = 1 and state = 0 order by rank, place limit ?"),
            connection.prepareStatement(
                "update dewey_task set state = 2, place = null, holder = 1, tag = ? where id = ?")
          });
    }

    void look() throws SQLException {
      alive.executeQuery().close();
    }

    void remove(long id, long tag) throws SQLException {
      remove.setLong(1, id);
      remove.setLong(2, tag);
      remove.executeUpdate();
    }

    void store(String task, byte[] bytes) throws SQLException {
      store.setString(1, task);
      store.setLong(2, Long.MAX_VALUE / 2);
      store.setBytes(3, bytes);
      store.executeUpdate();
    }

    void dueNow() throws SQLException {
      due.setLong(1, System.currentTimeMillis());
      due.executeQuery().close();
    }

    void next(List<Long> held) throws SQLException {
      more[0].setLong(1, DeweyInAFile.BATCH);
      try (ResultSet rows = more[0].executeQuery()) {
        while (rows.next()) {
          held.add(rows.getLong(1));
          rows.getInt(2);
          rows.getInt(3);
          rows.getBytes(4);
        }
      }
    }

    void hold(long id, long tag) throws SQLException {
      more[1].setLong(1, tag);
      more[1].setLong(2, id);
      more[1].executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      alive.close();
      remove.close();
      store.close();
      due.close();
      more[0].close();
      more[1].close();
    }
  }

  private void empty() {
    try {
      plain.execute("delete from dewey_task");
      plain.execute("delete from dewey_result");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
