package dev.dewey.broker;

import dev.dewey.message.TaskId;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.NoResultStoreException;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueWriteException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One queue, with its schedule, results and dead letters: the upper of the two levels of a backend.
 *
 * <p>Delivers at least once where it guarantees {@link Guarantee#RECOVERY}. Implementations are
 * safe for use by many threads; the {@code BrokerContract} of the backend test kit says whether
 * they keep what they promise.
 */
public interface Broker extends AutoCloseable {
  /** The name of the queue. */
  String name();

  /** What this broker promises. */
  Set<Guarantee> guarantees();

  /**
   * Puts messages on the queue, in their order, as one step where the store can.
   *
   * @throws QueueWriteException if they cannot be written
   */
  void enqueue(List<NewMessage> batch);

  /**
   * Opens a session for a consumer.
   *
   * @throws QueueException if the broker cannot be reached
   */
  Session open(SessionSpec spec);

  /**
   * Returns a result and leaves it there; null if there is none.
   *
   * @throws NoResultStoreException without {@link Guarantee#RESULTS}
   * @throws DataStoreGetException if the store cannot be read
   */
  byte @Nullable [] peekResult(TaskId id);

  /**
   * Takes a result: returns and removes it; null if there is none.
   *
   * @throws NoResultStoreException without {@link Guarantee#RESULTS}
   * @throws DataStoreGetException if the store cannot be read
   */
  byte @Nullable [] takeResult(TaskId id);

  /** Waits until a result may be there, or until a time has passed. */
  void awaitResult(TaskId id, Duration atMost) throws InterruptedException;

  /**
   * Tells when a result may be there, while no thread waits. News can be lost, with a connection
   * for one; so whoever waits looks from time to time, and then asks for news again, before the
   * look.
   *
   * @return what is completed as soon as the broker hears of the result, by a thread of the
   *     broker's; never by one that hears of none, as this default does. Whoever has no use for it
   *     any more cancels it, and the broker forgets it
   * @throws DataStoreGetException if the store cannot be reached
   */
  default CompletableFuture<Void> resultNews(TaskId id) {
    return new CompletableFuture<>();
  }

  /** Counts the messages. */
  QueueCounts counts();

  /**
   * Lists dead letters, the newest first.
   *
   * @param cursor where to go on, from the page before, or null to start
   * @param limit how many at most, 1 or more
   */
  Page<DeadLetter> deadLetters(@Nullable String cursor, int limit);

  /**
   * Gives a dead letter another life: removes it and queues a message in its place, as one step.
   *
   * <p>Whoever asks for the same letter at the same time gets it once. Without {@link
   * Guarantee#DEAD_LETTERS} no letter is ever there.
   *
   * @param key names the letter, as {@link DeadLetter#key} says
   * @param again the message to queue; its idempotency key is not looked at
   * @return whether the letter was there; if not, nothing is queued
   * @throws QueueWriteException if it is not known whether this happened
   */
  boolean retryDead(String key, NewMessage again);

  /**
   * Removes a dead letter for good.
   *
   * @param key names the letter, as {@link DeadLetter#key} says
   * @return whether the letter was there
   * @throws QueueWriteException if it is not known whether this happened
   */
  boolean deleteDead(String key);

  /**
   * Queues a periodic command for one of its minutes, unless that minute or a later one was queued
   * before: as one step, whoever ticks at the same time.
   *
   * <p>Without {@link Guarantee#TICKS} nothing is remembered, and every tick is queued.
   *
   * @param command the name of the command
   * @param at the minute; kept to the millisecond
   * @param message the call; its idempotency key is not looked at
   * @return whether it was queued
   * @throws QueueWriteException if it is not known whether this happened; the same tick, repeated,
   *     counts once
   */
  boolean tick(String command, Instant at, NewMessage message);

  /**
   * The latest minute for which a periodic command was queued.
   *
   * @param command the name of the command
   * @return the minute, or null if none is known, as always without {@link Guarantee#TICKS}
   * @throws QueueException if the broker cannot be reached
   */
  @Nullable Instant lastTick(String command);

  /** Removes all messages, results and dead letters, and forgets idempotency keys and ticks. */
  void flush();

  /** Lets go of connections; what is stored stays. */
  @Override
  void close();

  /**
   * A broker whose queue lies in a database, and that queues by transactions of others, too.
   *
   * <p>Whoever changes rows of that database and queues a task about them has both, or nothing.
   */
  interface Transactional extends Broker {
    /**
     * Returns this queue as a transaction of the caller's sees it: what is put on it is there when
     * the transaction is committed, and was never there when it is rolled back.
     *
     * <p>Only {@link #enqueue}, with idempotency keys, goes through the connection; all else is
     * done by this broker, beside the transaction. The view is for the thread that has the
     * connection, as long as it has it. It closes nothing.
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
}
