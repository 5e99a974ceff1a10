package dev.dewey.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.dewey.postgres.client.Connections;
import dev.dewey.postgres.client.Listener;
import dev.dewey.sql.Tables;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database, as queues reach it: by connections of their own, or by those of a {@link DataSource}.
 *
 * <p>Nothing is connected until a queue is used. All queues of one instance share its connections,
 * one of which listens for all of them; they are closed with the last {@link PostgresBroker}. A
 * data source is not closed: it belongs to whoever made it. For use by many threads.
 */
public final class PostgresDatabase {
  private final Supplier<Lent> source;
  private final String name;
  private final Tables tables;
  private final Waking waking;
  private @Nullable Open open;
  private int users;

  /** A data source, and what is to be done with it in the end. */
  private record Lent(DataSource source, Runnable end) {}

  /** What is there while a broker is open. */
  record Open(Connections connections, @Nullable Listener listener, Runnable end) {
    void close() {
      if (listener != null) {
        listener.close();
      }
      connections.close();
      end.run();
    }
  }

  private PostgresDatabase(Supplier<Lent> source, String name, Tables tables, Waking waking) {
    this.source = source;
    this.name = name;
    this.tables = tables;
    this.waking = waking;
  }

  /**
   * Names a database by a URL such as {@code postgresql://user:password@host:5432/database}, or the
   * same as JDBC spells it.
   *
   * <p>The parameters {@code createTables=false}, {@code listen=false} and {@code connections=10}
   * are ours; all others are those of the driver. Its {@code connectTimeout=10} is also how many
   * seconds to wait for a connection of the pool.
   *
   * @throws IllegalArgumentException if it is no such URL, or has other parameters
   */
  public static PostgresDatabase of(String url) {
    Url parts = Url.of(url);
    return new PostgresDatabase(
        () -> pool(parts), parts.shown(), parts.options().tables(), parts.options().waking());
  }

  private static Lent pool(Url url) {
    HikariDataSource pool = Pool.of(url);
    return new Lent(pool, pool::close);
  }

  /**
   * Names the database of a data source, whose connections go to PostgreSQL by its own driver. Its
   * isolation is {@code READ COMMITTED}, as it is if nobody changes it.
   *
   * <p>Tables are created, and other processes heard by {@code LISTEN}.
   */
  public static PostgresDatabase of(DataSource source) {
    return new PostgresDatabase(
        () -> new Lent(source, () -> {}), "the database", Tables.CREATED, Waking.LISTENING);
  }

  /** The same, with tables that are created, or that are expected to be there. */
  public PostgresDatabase with(Tables otherTables) {
    return new PostgresDatabase(source, name, otherTables, waking);
  }

  /** The same, heard by {@code LISTEN} or not. */
  public PostgresDatabase with(Waking otherWaking) {
    return new PostgresDatabase(source, name, tables, otherWaking);
  }

  Tables tables() {
    return tables;
  }

  synchronized Open open() {
    users++;
    Open now = open;
    if (now == null) {
      Lent lent = source.get();
      Connections connections = new Connections(lent.source(), name);
      Listener listener = waking == Waking.LISTENING ? new Listener(connections) : null;
      now = new Open(connections, listener, lent.end());
      open = now;
    }
    return now;
  }

  synchronized void close() {
    Open now = open;
    if (--users == 0 && now != null) {
      open = null;
      now.close();
    }
  }

  /** Names the server and the database. */
  @Override
  public String toString() {
    return name;
  }
}
