package dev.dewey.redis.client;

import dev.dewey.retry.Backoff;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a command that a server has not carried out is sent again. For one command, and
 * one thread.
 */
final class Tries {
  private static final Logger log = LoggerFactory.getLogger(Tries.class);

  /** Nodes that send a command around longer do not agree on where the keys are. */
  static final int REDIRECTIONS = 5;

  /** How often a command waits for keys that are on their way from one node to another. */
  static final int PAUSES = 8;

  private final Route route;
  private final Backoff pauses;
  private final Pause pause;
  private boolean anew;
  private int redirections;
  private int paused;
  private @Nullable Duration last;

  /** Lets some time pass. */
  interface Pause {
    /** Returns whether it has passed, and nothing has ended it before. */
    boolean pass(Duration time);
  }

  Tries(Route route, Backoff pauses, Pause pause) {
    this.route = route;
    this.pauses = pauses;
    this.pause = pause;
  }

  /**
   * Prepares the next try.
   *
   * @throws RedisFailure if there is none
   */
  void after(RedisFailure failure) throws RedisFailure {
    switch (failure.then()) {
      case ONCE_MORE -> onceMore(failure);
      case GO_THERE -> {
        countRedirection(failure);
        route.moved(failure.target(), failure.getMessage());
      }
      case ASK_THERE -> countRedirection(failure);
      case PAUSE -> await(failure);
      default -> throw failure;
    }
  }

  private void onceMore(RedisFailure failure) throws RedisFailure {
    if (anew) {
      throw failure;
    }
    anew = true;
    log.warn(
        "{}: connections are dropped, and the command is sent once more on a new one.",
        failure.getMessage());
  }

  private void countRedirection(RedisFailure failure) throws RedisFailure {
    redirections++;
    if (redirections > REDIRECTIONS) {
      throw failure.after(REDIRECTIONS + " redirections");
    }
  }

  private void await(RedisFailure failure) throws RedisFailure {
    last = last == null ? pauses.initialDelay() : pauses.after(last);
    paused++;
    if (paused > PAUSES || !pause.pass(last)) {
      throw failure;
    }
    redirections = 0;
  }
}
