package dev.dewey.result;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a worker does at this moment, for the case that it waits for the result of another call: it
 * then holds a place that the other call may need.
 */
public final class Working {
  private static final Logger log = LoggerFactory.getLogger(Working.class);
  private static final ThreadLocal<Working> CURRENT = new ThreadLocal<>();

  private final Crew crew;
  private @Nullable String command;

  private Working(Crew crew) {
    this.crew = crew;
  }

  /** The workers of one consumer; shared by their threads. */
  public static final class Crew {
    private final String queue;
    private final int workers;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** So many workers of a queue. */
    public Crew(String queue, int workers) {
      this.queue = queue;
      this.workers = workers;
    }

    /** Makes a job one of a worker of this crew. */
    public Runnable hire(Runnable job) {
      return () -> {
        CURRENT.set(new Working(this));
        try {
          job.run();
        } finally {
          CURRENT.remove();
        }
      };
    }
  }

  /**
   * Notes which command this thread runs from now on, if it is a worker's.
   *
   * @param command its name, or null for none
   * @return what it ran until now, for when that goes on: a command may run another one eagerly
   */
  public static @Nullable String runs(@Nullable String command) {
    Working working = CURRENT.get();
    if (working == null) {
      return null;
    }
    String around = working.command;
    working.command = command;
    return around;
  }

  /**
   * Says that this thread is about to wait for a result that is not there yet.
   *
   * @param queue where the awaited call is queued
   * @param awaited the command of that call
   * @return why it must not, if this is the only worker of the consumer of that queue
   */
  public static Optional<String> waits(String queue, String awaited) {
    Working working = CURRENT.get();
    if (working == null || working.command == null) {
      return Optional.empty();
    }
    Crew crew = working.crew;
    if (crew.workers == 1 && crew.queue.equals(queue)) {
      return Optional.of(
          "command %s cannot wait for command %s, because it runs on the only worker of queue %s, which would have to run both. Give the consumer more threads, or return and let what follows be a command of its own."
              .formatted(working.command, awaited, queue));
    }
    if (crew.warned.add(working.command + " " + awaited)) {
      log.warn(
          "Command {} waits for command {} and holds a worker meanwhile; when all {} workers of queue {} wait, nothing goes on. Return, and let what follows be a command of its own.",
          working.command,
          awaited,
          crew.workers,
          crew.queue);
    }
    return Optional.empty();
  }
}
