package dev.dewey.command;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.Message;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one delivery when it was dispatched. */
public sealed interface Outcome {
  /** Tells the broker. */
  Settlement settlement(Delivery delivery);

  /**
   * The command returned.
   *
   * @param message the call
   * @param result what to store, or null for nothing
   */
  record Succeeded(Message message, @Nullable StoredResult result) implements Outcome {
    @Override
    public Settlement settlement(Delivery delivery) {
      return new Settlement.Done(delivery, result);
    }
  }

  /**
   * The command threw, and is tried again.
   *
   * @param message the call that failed
   * @param thrown what it threw
   * @param next the message of the next try
   * @param delay how long from now it is due
   */
  record Retried(Message message, Throwable thrown, NewMessage next, Duration delay)
      implements Outcome {
    @Override
    public Settlement settlement(Delivery delivery) {
      return new Settlement.Retry(delivery, next, delay);
    }
  }

  /**
   * The command threw, and is not tried again.
   *
   * @param message the call
   * @param thrown what it threw the last time
   * @param result what to store, or null for nothing
   */
  record Failed(Message message, Throwable thrown, @Nullable StoredResult result)
      implements Outcome {
    @Override
    public Settlement settlement(Delivery delivery) {
      String detail = "failed at try " + message.attempt() + ": " + thrown.getClass().getName();
      return new Settlement.Dead(delivery, DeadReason.FAILED, detail, result);
    }
  }

  /**
   * The command gave the call up, as it may by a {@code CancelExecutionException}.
   *
   * @param message the call
   * @param thrown what it threw
   * @param result what to store, or null for nothing
   */
  record Canceled(Message message, Throwable thrown, @Nullable StoredResult result)
      implements Outcome {
    @Override
    public Settlement settlement(Delivery delivery) {
      return new Settlement.Done(delivery, result);
    }
  }

  /**
   * The call was too late to be run.
   *
   * @param message the call
   * @param result what to store, or null for nothing
   */
  record Expired(Message message, @Nullable StoredResult result) implements Outcome {
    @Override
    public Settlement settlement(Delivery delivery) {
      return new Settlement.Done(delivery, result);
    }
  }

  /**
   * The message can never run.
   *
   * @param subject what it is called in the log
   * @param reason why
   * @param detail what exactly is wrong
   * @param result what to store, or null for nothing
   */
  record Dead(String subject, DeadReason reason, String detail, @Nullable StoredResult result)
      implements Outcome {
    @Override
    public Settlement settlement(Delivery delivery) {
      return new Settlement.Dead(delivery, reason, detail, result);
    }
  }

  /**
   * The message waits for a consumer that understands it.
   *
   * @param subject what it is called in the log
   * @param detail what this consumer does not understand
   * @param delay how long from now it is due again
   */
  record Parked(String subject, String detail, Duration delay) implements Outcome {
    @Override
    public Settlement settlement(Delivery delivery) {
      return new Settlement.Park(delivery, delay);
    }
  }
}
