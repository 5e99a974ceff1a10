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

  /**
   * A transaction in the database of the queue that settles a delivery with whatever else it
   * writes: all of it is done, or nothing. For one thread.
   */
  interface Settling {
    /** The connection, in the transaction; to write by, not to be committed or closed. */
    Connection connection();

    /**
     * Settles the delivery, and commits.
     *
     * @return whether it counted; if another consumer has the message by now, all is rolled back
     * @throws dev.dewey.spi.QueueException if it did not, and all is rolled back
     * @throws dev.dewey.spi.EnqueueOutcomeUnknownException if nobody knows
     */
    boolean commit(Settlement.Done settlement);

    /** Rolls back all that was written; the delivery is still to be settled. */
    void rollback();
  }
}
