package dev.dewey.sqlite.file;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes turns with other processes at the one lock of a file.
 *
 * <p>SQLite's own wait is not fair: who has the lock and wants it again gets it, since the others
 * sleep. Here nobody sleeps for longer than half a millisecond, and who has seen that others write
 * lets go of the lock for twice as long. For one thread at a time.
 */
final class Turns {
  private static final long LOOK_AGAIN = 500_000;
  private static final long LET_GO = 1_000_000;
  private static final long OTHERS_ARE_THERE = 200_000_000;

  private final Duration patience;
  private long met = System.nanoTime() - OTHERS_ARE_THERE;
  private long over = met;
  private boolean interrupted;

  Turns(Duration patience) {
    this.patience = patience;
  }

  /** What is tried for as long as the file is busy. */
  interface Try {
    void once() throws SQLException;
  }

  /** Tries until the file is not busy; gives up when the patience is at its end. */
  void take(Try attempt) throws SqliteFailure {
    interrupted = Thread.interrupted();
    try {
      tryUntilFree(attempt);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** An interrupt is kept for later, since no wait would be one with it. */
  private void pause(long nanos) {
    LockSupport.parkNanos(nanos);
    interrupted |= Thread.interrupted();
  }

  private void tryUntilFree(Try attempt) throws SqliteFailure {
    long start = System.nanoTime();
    if (start - met < OTHERS_ARE_THERE && start - over < LET_GO) {
      pause(LET_GO - (start - over));
    }
    while (true) {
      try {
        attempt.once();
        return;
      } catch (SQLException e) {
        if (!SqliteFailure.isBusy(e)) {
          throw SqliteFailure.of(e);
        }
        meet();
        if (System.nanoTime() - start > patience.toNanos()) {
          throw SqliteFailure.busy(patience, e);
        }
        pause(LOOK_AGAIN);
      }
    }
  }

  /** Notes that somebody else writes. */
  void meet() {
    met = System.nanoTime();
  }

  /** Notes the end of a turn. */
  void end() {
    over = System.nanoTime();
  }
}
