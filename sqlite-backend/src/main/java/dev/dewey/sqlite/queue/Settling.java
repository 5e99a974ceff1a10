package dev.dewey.sqlite.queue;

import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Settles deliveries of one consumer, during one change. */
final class Settling {
  private final Change change;
  private final Tasks tasks;
  private final long holder;

  Settling(Change change, Tasks tasks, long holder) {
    this.change = change;
    this.tasks = tasks;
    this.holder = holder;
  }

  /** Settles what lies in a row, if it is in this consumer's hands. */
  void settle(long row, Settlement settlement) throws SQLException {
    long tag = settlement.delivery().tag();
    if (settlement instanceof Settlement.Done done) {
      if (tasks.remove(row, holder, tag)) {
        store(done.result());
      }
    } else if (settlement instanceof Settlement.Retry retry) {
      if (tasks.remove(row, holder, tag)) {
        tasks.add(retry.next(), change.after(retry.delay()));
      }
    } else if (settlement instanceof Settlement.Dead dead) {
      if (tasks.remove(row, holder, tag)) {
        Letters.bury(change, dead.delivery().message(), dead.reason(), dead.detail());
        store(dead.result());
      }
    } else if (settlement instanceof Settlement.Park park) {
      tasks.park(row, holder, tag, change.after(park.delay()));
    } else {
      tasks.putBack(row, holder, tag);
    }
  }

  private void store(@Nullable StoredResult result) throws SQLException {
    if (result != null) {
      Results.put(change, result);
    }
  }
}
