package dev.dewey.sqlite.queue;

import java.sql.SQLException;

/** Removes what is over, and gives pages back to the disk: a little at a time. */
final class Housekeeping {
  private static final int ROWS = 1000;
  private static final int PAGES = 500;

  private Housekeeping() {}

  static void tidy(Change change) throws SQLException {
    change.rows.update(
        "delete from dewey_result where (queue, task) in (select queue, task from dewey_result where until <= ? limit ?)",
        change.now,
        ROWS);
    change.rows.update(
        "delete from dewey_key where (queue, name) in (select queue, name from dewey_key where until <= ? limit ?)",
        change.now,
        ROWS);
    if (mostlyFree(change)) {
      change.rows.run("pragma incremental_vacuum(" + PAGES + ")");
    }
  }

  /** Free pages are used again: it is not worth the writing to give back a few. */
  private static boolean mostlyFree(Change change) throws SQLException {
    Long free = change.rows.number("pragma freelist_count");
    Long all = change.rows.number("pragma page_count");
    return free != null && all != null && free > PAGES && free > all / 2;
  }
}
