package dev.dewey.postgres.broker;

import dev.dewey.postgres.client.Listener;
import org.jspecify.annotations.Nullable;

/**
 * The bells of a queue.
 *
 * @param work tells of messages
 * @param results tells of results
 */
public record Bells(Bell work, ResultBell results) implements AutoCloseable {
  /**
   * Hangs them.
   *
   * @param listener who hears other processes, or null if nobody does
   */
  public static Bells of(Store store, @Nullable Listener listener) {
    return new Bells(new Bell(store, listener), new ResultBell(store, listener));
  }

  /** They tell, and hear, no more. */
  @Override
  public void close() {
    work.close();
    results.close();
  }
}
