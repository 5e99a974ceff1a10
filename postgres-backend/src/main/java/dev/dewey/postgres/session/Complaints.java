package dev.dewey.postgres.session;

import dev.dewey.postgres.broker.Health;
import dev.dewey.postgres.client.PostgresFailure;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs now and then what makes the queue slower. */
final class Complaints {
  private static final Logger log = LoggerFactory.getLogger(Complaints.class);
  private static final long LOOK_NANOS = 30_000_000_000L;

  /** The same is said again after so many looks. */
  private static final int PATIENCE = 10;

  private final Health health;
  private long looked = System.nanoTime();
  private int silent;

  Complaints(Health health) {
    this.health = health;
  }

  void hear() {
    if (System.nanoTime() - looked < LOOK_NANOS) {
      return;
    }
    looked = System.nanoTime();
    try {
      List<String> warnings = health.warnings();
      if (warnings.isEmpty()) {
        silent = 0;
      } else if (silent++ % PATIENCE == 0) {
        warnings.forEach(log::warn);
      }
    } catch (PostgresFailure e) {
      log.debug("How the queue is cannot be told.", e);
    }
  }
}
