package dev.dewey.sqlite.queue;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tasks of a queue during one change: those in line, those for later, those in hand. */
final class Tasks {
  /** What one fetch takes at most, in bytes of messages; the last one may exceed it. */
  private static final long ROOM = 16 << 20;

  private static final int PROMOTED_AT_ONCE = 1000;

  private final Change change;
  private final Map<Long, Long> backs = new HashMap<>();

  Tasks(Change change) {
    this.change = change;
  }

  /** A task in hand: where its row is, and what it was told as. */
  record Held(long row, Delivery delivery) {}

  void add(NewMessage message) throws SQLException {
    add(message, message.due() == null ? change.now : Change.millis(message.due()));
  }

  /** Puts a message in line if it is due, else on the schedule. */
  void add(NewMessage message, long due) throws SQLException {
    long rank = rank(message);
    if (due <= change.now) {
      change.rows.update(
          "insert into dewey_task (queue, state, rank, place, message) values (?, 0, ?, ?, ?)",
          change.queue,
          rank,
          back(rank),
          message.bytes());
    } else {
      change.rows.update(
          "insert into dewey_task (queue, state, rank, due, message) values (?, 1, ?, ?, ?)",
          change.queue,
          rank,
          due,
          message.bytes());
    }
    change.hasWork();
  }

  private static long rank(NewMessage message) {
    return -(long) message.priority();
  }

  /** The place behind all others of a rank. */
  private long back(long rank) throws SQLException {
    Long last = backs.get(rank);
    if (last == null) {
      last =
          change.rows.number(
              "select max(place) from dewey_task where queue = ? and rank = ? and state = 0",
              change.queue,
              rank);
    }
    long place = last == null ? 0 : last + 1;
    backs.put(rank, place);
    return place;
  }

  /** Puts what is due in line. */
  void promote() throws SQLException {
    record Due(long row, long rank) {}
    List<Due> due =
        change.rows.query(
            "select id, rank from dewey_task where queue = ? and state = 1 and due <= ? order by due, id limit ?",
            row -> new Due(row.getLong(1), row.getLong(2)),
            change.queue,
            change.now,
            PROMOTED_AT_ONCE);
    for (Due each : due) {
      change.rows.update(
          "update dewey_task set state = 0, due = null, place = ? where id = ?",
          back(each.rank()),
          each.row());
      change.hasWork();
    }
  }

  /** Hands out what is next in line. */
  List<Held> fetch(long holder, long firstTag, int want) throws SQLException {
    List<Held> found = next(firstTag, want);
    for (Held each : found) {
      change.rows.update(
          "update dewey_task set state = 2, place = null, holder = ?, tag = ? where id = ?",
          holder,
          each.delivery().tag(),
          each.row());
    }
    backs.clear(); // a line that was emptied begins anew
    return found;
  }

  private List<Held> next(long firstTag, int want) throws SQLException {
    List<Held> found =
        change.rows.first(
            "select id, deliveries, parks, message from dewey_task where queue = ? and state = 0 order by rank, place limit ?",
            row -> {
              List<Held> some = new ArrayList<>();
              long size = 0;
              do {
                Delivery delivery = read(row, firstTag + some.size());
                some.add(new Held(row.getLong(1), delivery));
                size += delivery.message().length;
              } while (size < ROOM && row.next());
              return some;
            },
            change.queue,
            want);
    return found == null ? List.of() : found;
  }

  private static Delivery read(ResultSet row, long tag) throws SQLException {
    return new Delivery(tag, row.getBytes(4), row.getInt(2), row.getInt(3));
  }

  /** What a consumer has in hand, from a tag on. */
  List<Held> held(long holder, long fromTag) throws SQLException {
    return change.rows.query(
        "select id, deliveries, parks, message, tag from dewey_task where holder = ? and tag >= ? and state = 2 order by tag",
        row -> new Held(row.getLong(1), read(row, row.getLong(5))),
        holder,
        fromTag);
  }

  /** Removes what is in hand; returns whether it was. */
  boolean remove(long row, long holder, long tag) throws SQLException {
    return change.rows.update(
            "delete from dewey_task where id = ? and holder = ? and tag = ?", row, holder, tag)
        == 1;
  }

  /** Puts what is in hand where it is fetched next; returns whether it was in hand. */
  boolean putBack(long row, long holder, long tag) throws SQLException {
    backs.clear();
    int changed =
        change.rows.update(
            """
            update dewey_task set state = 0, holder = null, tag = null, place =
              (select coalesce(min(place), 0) - 1 from dewey_task line
                where line.queue = dewey_task.queue and line.rank = dewey_task.rank and line.state = 0)
            where id = ? and holder = ? and tag = ?""",
            row,
            holder,
            tag);
    if (changed == 1) {
      change.hasWork();
    }
    return changed == 1;
  }

  /** Counts a consumer that died with it. */
  void countDeath(long row) throws SQLException {
    change.rows.update("update dewey_task set deliveries = deliveries + 1 where id = ?", row);
  }

  /** Puts what is in hand on the schedule, behind all that are due then; returns whether it was. */
  boolean park(long row, long holder, long tag, long due) throws SQLException {
    int copied =
        change.rows.update(
            """
            insert into dewey_task (queue, state, rank, due, deliveries, parks, message)
              select queue, 1, rank, ?, deliveries, parks + 1, message from dewey_task
              where id = ? and holder = ? and tag = ?""",
            due,
            row,
            holder,
            tag);
    change.hasWork();
    return copied == 1 && remove(row, holder, tag);
  }
}
