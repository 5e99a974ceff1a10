package dev.dewey.delivery;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Settlement;
import dev.dewey.command.Dispatcher;
import dev.dewey.command.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that runs commands: takes a delivery, dispatches it, hands in the settlement. */
final class Worker implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);

  /** After a failure of ours, and not of a command, the message is left alone for a while. */
  private static final Duration AFTER_BREAKDOWN = Duration.ofSeconds(30);

  private final WorkBuffer buffer;
  private final Dispatcher dispatcher;
  private final Settler settler;
  private final Pace pace;
  private final Runnable progress;
  private volatile boolean abandoned;
  private @Nullable Delivery inHand;

  /** When it last had nothing in hand. */
  private long free = System.nanoTime();

  Worker(WorkBuffer buffer, Dispatcher dispatcher, Settler settler, Pace pace, Runnable progress) {
    this.buffer = buffer;
    this.dispatcher = dispatcher;
    this.settler = settler;
    this.pace = pace;
    this.progress = progress;
  }

  /**
   * Lets the result of the command that runs go by: its message is given back when the session is
   * closed, or given up if it may not be started again.
   */
  synchronized void abandon() {
    abandoned = true;
    if (inHand != null) {
      Outcome outcome = dispatcher.abandon(inHand, "it ran longer than its consumer could wait");
      if (outcome != null) {
        report(outcome);
        settler.add(outcome.settlement(inHand));
      }
    }
  }

  private synchronized void hold(Delivery delivery) {
    inHand = delivery;
  }

  /**
   * Hands in a settlement, if there is one still to be handed in, unless it is too late for that;
   * returns whether it did.
   */
  private synchronized boolean settle(@Nullable Settlement settlement) {
    if (abandoned) {
      return false;
    }
    inHand = null;
    if (settlement != null) {
      settler.add(settlement);
    }
    return true;
  }

  @Override
  public void run() {
    for (Delivery next = take(); next != null; next = take()) {
      hold(next);
      progress.run();
      if (!settle(handle(next))) {
        return;
      }
      progress.run();
    }
  }

  private @Nullable Delivery take() {
    while (!abandoned) {
      try {
        Delivery next = buffer.take(free);
        // What interrupted an earlier command, or came late for it, shall not reach the next one.
        Thread.interrupted();
        return abandoned ? null : next;
      } catch (InterruptedException e) {
        free = System.nanoTime();
        log.debug("Interrupted while waiting for work, by what was meant for a command.");
      }
    }
    return null;
  }

  private @Nullable Settlement handle(Delivery delivery) {
    long start = buffer.lastTaken();
    Settler.Own own = settler.transaction(delivery);
    try {
      Outcome outcome = dispatcher.dispatch(delivery, own);
      report(outcome);
      return own.end(outcome);
    } catch (Throwable e) {
      own.undo();
      return brokeDown(delivery, e);
    } finally {
      free = System.nanoTime();
      pace.ran(free - start);
    }
  }

  private Settlement brokeDown(Delivery delivery, Throwable e) {
    Outcome outcome = dispatcher.abandon(delivery, "dispatching broke down");
    log.error(
        "Dispatching broke down, which is not the command's fault; the message {}.",
        outcome == null ? "is tried again in " + AFTER_BREAKDOWN : "goes to the dead letters",
        e);
    return outcome == null
        ? new Settlement.Park(delivery, AFTER_BREAKDOWN)
        : outcome.settlement(delivery);
  }

  /** A log that fails, over an exception whose own methods throw, does not undo a command. */
  private static void report(Outcome outcome) {
    try {
      OutcomeLog.write(outcome);
    } catch (Throwable e) {
      log.error("An outcome could not be logged, because of {}.", e.getClass().getName());
    }
  }
}
