package dev.dewey.postgres;

/** How a consumer learns of messages that other processes queue. */
public enum Waking {
  /**
   * By {@code LISTEN}, on one connection that is kept for all queues of a database; and it looks
   * within a second anyway.
   */
  LISTENING,
  /**
   * It looks within a second. For databases behind a pooler that lends a connection for a
   * transaction only, where {@code LISTEN} hears nothing.
   */
  POLLING
}
