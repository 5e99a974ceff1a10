package dev.dewey.postgres.session;

import dev.dewey.postgres.broker.Bell;
import dev.dewey.postgres.broker.Store;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Waits for messages: looks whether there is one, and again when the bell rings, when one becomes
 * due, and in any case within a second.
 */
final class Waiting {
  private static final Sql LOOK = Sql.read("session/look.sql");
  private static final long AT_MOST_NANOS = 1_000_000_000;

  /** What a look has shown; milliseconds until the next message is due, or -1. */
  private record Sight(boolean ready, long untilDue) {}

  private final Store store;
  private final Bell bell;
  private final Floors floors;

  Waiting(Store store, Bell bell, Floors floors) {
    this.store = store;
    this.bell = bell;
    this.floors = floors;
  }

  /** Waits until there may be work; returns whether there may be. */
  boolean await(Duration atMost) throws InterruptedException, PostgresFailure {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long rings = bell.rings();
      Sight sight = look();
      long left = end - System.nanoTime();
      if (sight.ready() || left <= 0) {
        return sight.ready();
      }
      if (bell.await(rings, Math.min(left, untilNextLook(sight)))) {
        return true;
      }
    }
  }

  private static long untilNextLook(Sight sight) {
    long jitter = ThreadLocalRandom.current().nextLong(AT_MOST_NANOS / 5);
    long untilDue = sight.untilDue() < 0 ? Long.MAX_VALUE : sight.untilDue();
    return untilDue < 1_000 ? Math.max(1, untilDue) * 1_000_000 : AT_MOST_NANOS - jitter;
  }

  private Sight look() throws PostgresFailure {
    Map<String, @Nullable Object> values = store.values();
    floors.putForLook(values);
    return store.connections().once(connection -> look(connection, values));
  }

  private static Sight look(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = LOOK.on(connection, values);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return new Sight(rows.getBoolean("ready"), rows.getLong("wait"));
    }
  }
}
