package dev.dewey.postgres.session;

import dev.dewey.broker.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an exchange has found.
 *
 * @param alive whether the consumer lives
 * @param sight what it saw of the queue
 * @param refused the tags that are not the consumer's
 * @param fetched what came
 */
record Answer(boolean alive, Sight sight, List<Long> refused, Fetched fetched) {
  /**
   * What an exchange saw of the queue.
   *
   * @param xmin of the snapshot: all transactions before it have ended
   * @param xmax of the snapshot: all transactions from it on have begun later
   * @param lastNumber the last number given
   * @param times of the schedule
   * @param lanes the priorities of the queue
   */
  record Sight(long xmin, long xmax, long lastNumber, Times times, List<Integer> lanes) {}

  /**
   * Times by the server's clock, in microseconds.
   *
   * @param now when this was
   * @param left from when on something that was due may not have been fetched
   */
  record Times(long now, long left) {}

  /**
   * What came.
   *
   * @param deliveries in the order to start them
   * @param highest the highest place fetched from each line
   * @param lowestPriority of all
   */
  record Fetched(List<Delivery> deliveries, Map<Integer, Long> highest, int lowestPriority) {}

  /** Reads what {@code exchange.sql} answers. */
  static Answer read(ResultSet rows) throws SQLException {
    String[] head = {};
    List<Delivery> deliveries = new ArrayList<>();
    Map<Integer, Long> highest = new HashMap<>();
    int lowest = Integer.MAX_VALUE;
    while (rows.next()) {
      String text = rows.getString("head");
      if (text != null) {
        head = text.split(" ");
        continue;
      }
      int priority = rows.getInt("priority");
      lowest = Math.min(lowest, priority);
      long place = rows.getLong("place");
      if (!rows.wasNull()) {
        highest.merge(priority, place, Math::max);
      }
      deliveries.add(delivery(rows));
    }
    deliveries.sort(Comparator.comparingLong(Delivery::tag));
    return of(head, new Fetched(deliveries, highest, lowest));
  }

  static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("tag"), row.getBytes("message"), row.getInt("deliveries"), row.getInt("parks"));
  }

  private static Answer of(String[] head, Fetched fetched) {
    List<Integer> lanes =
        head[6].equals("-")
            ? List.of()
            : Stream.of(head[6].split(",")).map(Integer::valueOf).toList();
    Times times = new Times(Long.parseLong(head[4]), Long.parseLong(head[5]));
    Sight sight =
        new Sight(
            Long.parseLong(head[1]),
            Long.parseLong(head[2]),
            Long.parseLong(head[3]),
            times,
            lanes);
    List<Long> refused = Stream.of(head).skip(7).map(Long::valueOf).toList();
    return new Answer(head[0].equals("1"), sight, refused, fetched);
  }
}
