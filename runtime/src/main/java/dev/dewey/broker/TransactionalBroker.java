package dev.dewey.broker;

import java.sql.Connection;

/**
 * A broker whose queue lies in a database, and that queues by transactions of others, too.
 *
 * <p>Whoever changes rows of that database and queues a task about them has both, or nothing.
 */
public interface TransactionalBroker extends Broker {
  /**
   * Returns this queue as a transaction of the caller's sees it: what is put on it is there when
   * the transaction is committed, and was never there when it is rolled back.
   *
   * <p>Only {@link #enqueue}, with idempotency keys, goes through the connection; all else is done
   * by this broker, beside the transaction. The view is for the thread that has the connection, as
   * long as it has it. It closes nothing.
   *
   * @param connection to the database of the queue, in a transaction: {@code autoCommit} is off
   * @throws IllegalArgumentException if {@code autoCommit} is on, or the connection is one to
   *     another kind of database
   */
  Broker in(Connection connection);
}
