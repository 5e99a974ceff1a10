package dev.dewey.broker;

/** What a broker promises beyond first in, first out; the contract tests it by what it declares. */
public enum Guarantee {
  /** What a consumer had in hand when it died is delivered again, and its late word refused. */
  RECOVERY,
  /** Higher priorities are delivered first. */
  PRIORITY,
  /** A message whose idempotency key was seen within a day is dropped. */
  IDEMPOTENCY,
  /** Any consumer delivers what is due, whoever scheduled it. */
  SHARED_SCHEDULE,
  /** Results are stored. */
  RESULTS,
  /** Results vanish by themselves when their time is over. */
  RESULT_EXPIRY,
  /** Dead letters are kept, and can be listed, retried and deleted. */
  DEAD_LETTERS,
  /** Waiting for work ends as soon as there is some. */
  WAKE,
  /**
   * Any number of consumers may tick: a periodic command is queued once for each of its minutes.
   */
  TICKS
}
