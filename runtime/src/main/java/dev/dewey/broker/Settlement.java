package dev.dewey.broker;

import dev.dewey.message.DeadReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of a delivery. */
public sealed interface Settlement {
  /** The delivery this is about. */
  Delivery delivery();

  /**
   * The message is finished.
   *
   * @param result the result to store with it, or null
   */
  record Done(Delivery delivery, @Nullable StoredResult result) implements Settlement {}

  /**
   * The message is replaced by that of its next try.
   *
   * @param next the message of the next try
   * @param delay how long from now it is due; more than a million days count as these
   */
  record Retry(Delivery delivery, NewMessage next, Duration delay) implements Settlement {
    /** Bounds the delay. */
    public Retry {
      delay = StoredResult.withinHorizon(delay);
    }
  }

  /**
   * The message goes to the dead letters.
   *
   * @param reason why
   * @param detail what exactly was wrong
   * @param result the result to store with it, or null
   */
  record Dead(Delivery delivery, DeadReason reason, String detail, @Nullable StoredResult result)
      implements Settlement {}

  /** The message was not started and goes back at once, as if never delivered. */
  record GiveBack(Delivery delivery) implements Settlement {}

  /**
   * The message waits for a consumer that understands it; its deliveries are not counted.
   *
   * @param delay how long from now it is due again; more than a million days count as these
   */
  record Park(Delivery delivery, Duration delay) implements Settlement {
    /** Bounds the delay. */
    public Park {
      delay = StoredResult.withinHorizon(delay);
    }
  }
}
