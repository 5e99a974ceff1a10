package dev.dewey.testing;

import dev.dewey.Invoker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Dispatcher;
import dev.dewey.command.Outcome;
import dev.dewey.consumer.PeriodicTicker;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A consumer without threads: it runs what is due, in the calling thread, when it is told to.
 *
 * <p>It decides as the real one does. Used by one thread.
 */
public final class ManualConsumer implements AutoCloseable {
  private static final Duration LEASE = Duration.ofDays(1);

  private final Session session;
  private final Dispatcher dispatcher;
  private final PeriodicTicker ticker;

  private ManualConsumer(Invoker invoker, CommandRegistry commands, ZoneId zone) {
    this.session = invoker.broker().open(new SessionSpec("manual", LEASE));
    this.dispatcher = new Dispatcher(invoker.dispatchRules(commands));
    this.ticker = new PeriodicTicker(invoker, commands, zone);
  }

  /** Makes a consumer that runs the commands that {@link CommandRegistry#load} finds. */
  public static ManualConsumer of(Invoker invoker) {
    return of(invoker, CommandRegistry.load());
  }

  /** Makes a consumer that runs these commands; periodic ones see UTC. */
  public static ManualConsumer of(Invoker invoker, CommandRegistry commands) {
    return of(invoker, commands, ZoneOffset.UTC);
  }

  /** Makes a consumer that runs these commands; periodic ones see the minutes of a zone. */
  public static ManualConsumer of(Invoker invoker, CommandRegistry commands, ZoneId zone) {
    return new ManualConsumer(invoker, commands, zone);
  }

  /** Runs the next message that is due; returns what became of it, or nothing if none is. */
  public Optional<Outcome> runNext() {
    Exchange exchange = session.exchange(List.of(), 1);
    if (exchange.deliveries().isEmpty()) {
      return Optional.empty();
    }
    Delivery delivery = exchange.deliveries().get(0);
    Outcome outcome = dispatcher.dispatch(delivery);
    session.exchange(List.of(outcome.settlement(delivery)), 0);
    return Optional.of(outcome);
  }

  /**
   * Runs all that is due, and what that brings, until nothing is; returns what became of it, in the
   * order in which it ran.
   */
  public List<Outcome> runDue() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Optional<Outcome> next = runNext(); next.isPresent(); next = runNext()) {
      outcomes.add(next.get());
    }
    return outcomes;
  }

  /** Queues the periodic commands that are due in the minute that has begun; returns how many. */
  public int tick() {
    return ticker.tick();
  }

  /** Leaves the queue as it is. */
  @Override
  public void close() {
    session.close();
  }
}
