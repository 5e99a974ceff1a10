package dev.dewey.sqlite.queue;

import dev.dewey.broker.SessionSpec;
import dev.dewey.message.DeadReason;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Until when each consumer of a queue counts as alive, during one change. */
final class Leases {
  /** After so many consumers died with it, a message is held to be the cause. */
  private static final int POISON = 5;

  /** A lease is renewed when a tenth of it is over: not each exchange has to be written. */
  private static final int FRESH = 10;

  private final Change change;
  private final Tasks tasks;

  Leases(Change change, Tasks tasks) {
    this.change = change;
    this.tasks = tasks;
  }

  /** A consumer that counts as dead, and how many messages it held. */
  record Lapsed(String consumer, int held) {}

  /** Admits a consumer; returns its number. */
  long join(SessionSpec spec) throws SQLException {
    long lease = spec.lease().toMillis();
    forgiveSilence(lease);
    Long number =
        change.rows.number(
            "insert into dewey_consumer (queue, name, lease, heard, until) values (?, ?, ?, ?, ?) returning id",
            change.queue,
            spec.consumer(),
            lease,
            change.now,
            change.now + lease);
    if (number == null) {
      throw new SQLException("a consumer was added, and has no number");
    }
    return number;
  }

  /** Notes a sign of life; returns whether the consumer still counts as alive. */
  boolean touch(long consumer, SessionSpec spec) throws SQLException {
    Long heard = change.rows.number("select heard from dewey_consumer where id = ?", consumer);
    if (heard == null) {
      return false;
    }
    long lease = spec.lease().toMillis();
    if (change.now - heard >= Math.max(1, lease / FRESH)) {
      renew(consumer, lease);
    }
    return true;
  }

  /** Renews a lease, if it has not lapsed. */
  void renew(long consumer, long lease) throws SQLException {
    forgiveSilence(lease);
    change.rows.update(
        "update dewey_consumer set heard = max(heard, ?), until = max(until, ?) where id = ?",
        change.now,
        change.now + lease,
        consumer);
  }

  /**
   * After a silence of everybody, a suspended machine for instance, nobody may be called dead: all
   * leases are prolonged first.
   */
  private void forgiveSilence(long lease) throws SQLException {
    Long last =
        change.rows.number(
            """
            select max(heard) from (
              select heard from dewey_queue where id = ?1
              union all select heard from dewey_consumer where queue = ?1)""",
            change.queue);
    if (last != null && last + lease / 2 < change.now) {
      change.rows.update(
          "update dewey_consumer set until = max(until, ?1 + lease) where queue = ?2",
          change.now,
          change.queue);
    }
  }

  /** Takes from the dead what they held, for whoever fetches next. */
  List<Lapsed> reap() throws SQLException {
    record Dead(long id, String name) {}
    List<Lapsed> lapsed = new ArrayList<>();
    for (Dead dead :
        change.rows.query(
            "select id, name from dewey_consumer where queue = ? and until < ?",
            row -> new Dead(row.getLong(1), row.getString(2)),
            change.queue,
            change.now)) {
      lapsed.add(new Lapsed(dead.name(), giveUp(dead.id(), this::afterDeath)));
    }
    return lapsed;
  }

  /** Lets a consumer go; what it holds goes back as if never delivered. */
  void leave(long consumer) throws SQLException {
    giveUp(consumer, held -> {});
  }

  private interface Fate {
    void befalls(Tasks.Held held) throws SQLException;
  }

  private void afterDeath(Tasks.Held held) throws SQLException {
    int deliveries = held.delivery().deliveries() + 1;
    if (deliveries >= POISON) {
      Letters.bury(
          change,
          held.delivery().message(),
          DeadReason.POISON,
          deliveries + " consumers died with it in hand");
      change.rows.update("delete from dewey_task where id = ?", held.row());
    } else {
      tasks.countDeath(held.row());
    }
  }

  /** The latest one first, so that each put in front keeps the order. */
  private int giveUp(long consumer, Fate fate) throws SQLException {
    List<Tasks.Held> held = tasks.held(consumer, 0);
    for (int i = held.size() - 1; i >= 0; i--) {
      fate.befalls(held.get(i));
      tasks.putBack(held.get(i).row(), consumer, held.get(i).delivery().tag());
    }
    change.rows.update(
        "update dewey_queue set heard = max(heard, (select heard from dewey_consumer where id = ?1)) where id = ?2 and exists (select 1 from dewey_consumer where id = ?1)",
        consumer,
        change.queue);
    change.rows.update("delete from dewey_consumer where id = ?", consumer);
    return held.size();
  }
}
