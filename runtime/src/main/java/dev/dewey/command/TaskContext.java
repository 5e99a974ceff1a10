package dev.dewey.command;

import dev.dewey.instance.CommandInstances;
import dev.dewey.message.TaskId;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * What a running call may want to know about itself, and to write by.
 *
 * <p>Id and attempt together make an idempotency key for what the call does to the outside world.
 *
 * @param id the id of the call, the same at each try
 * @param attempt which try this is, the first being 1
 * @param delivery how many times this try was handed to a consumer, the first being 1; more than 1
 *     when a consumer died with it
 * @param transaction that of {@link #connection}
 * @param instances what commands are called on that are instance methods
 */
public record TaskContext(
    TaskId id, int attempt, int delivery, Transaction transaction, CommandInstances instances) {
  static final Transaction NONE = new NoTransaction();

  /** What a call is part of. */
  @FunctionalInterface
  public interface Transaction {
    /** The connection, the same each time; the first call begins the transaction. */
    Connection connection();
  }

  /** Not a lambda: to link one asks for module {@code java.sql}, which an application may lack. */
  private static final class NoTransaction implements Transaction {
    @Override
    public Connection connection() {
      throw new IllegalStateException(
          "there is no connection to be had, because no consumer runs this call. Queue it, and let a consumer run it.");
    }
  }

  /** The context of a call that is part of no transaction and needs no objects. */
  public TaskContext(TaskId id, int attempt, int delivery) {
    this(id, attempt, delivery, NONE);
  }

  /** The context of a call that needs no objects. */
  public TaskContext(TaskId id, int attempt, int delivery, Transaction transaction) {
    this(id, attempt, delivery, transaction, CommandInstances.NONE);
  }

  /**
   * An object of a class, as the lookup of the consumer or the invoker gives it.
   *
   * @throws dev.dewey.instance.NoInstanceException if it has none
   */
  public <T> T instance(Class<T> type) {
    return instances.require(type);
  }

  /** For generated code: the same, or a new object if the lookup has none. */
  public <T> T instance(Class<T> type, Supplier<? extends T> constructor) {
    return instances.getOrMake(type, constructor);
  }

  /**
   * A connection to the database of the queue: what is written by it is committed together with the
   * end and the result of this call, exactly once; if the call fails, or another consumer has it by
   * now, nothing of it ever was.
   *
   * <p>It is for the thread of the call, until it returns, and not to be committed or closed.
   *
   * @throws dev.dewey.spi.QueueException if the broker is in no such database, or it cannot be
   *     reached
   * @throws IllegalStateException where no consumer runs the call: in eager mode, for one
   */
  public Connection connection() {
    return transaction.connection();
  }
}
