package dev.dewey.command;

/** How often a call may be started when consumers die. */
public enum DeliveryPromise {
  /**
   * Once or more: what a consumer had in hand when it died is started again. For commands that do
   * no harm when they run twice; the id and the attempt of a {@link TaskContext} help with that.
   */
  AT_LEAST_ONCE,
  /**
   * Once or not at all: what a consumer had in hand when it died may have been started, and so goes
   * to the dead letters, where somebody may look what has been done.
   */
  AT_MOST_ONCE
}
