package dev.dewey.consumer;

import dev.dewey.Invoker;
import dev.dewey.PeriodicTask;
import dev.dewey.command.CommandRegistry;
import dev.dewey.crontab.Misfire;
import dev.dewey.spi.QueueException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues the periodic commands of one invoker when a minute begins that their rules accept.
 *
 * <p>Minutes that were missed, because nobody ticked or because the queue could not be written, are
 * left out, as in the seed, or made up for as the {@link Misfire} of the command says. On brokers
 * that guarantee ticks any number of tickers queue each minute once, and what was missed is known
 * across restarts; on others it is known to the ticker that missed it. A rule sees wall-clock
 * minutes: those that a change of clocks skips never come, and those that come twice are asked
 * twice. Used by one thread.
 */
public final class PeriodicTicker {
  private static final Logger log = LoggerFactory.getLogger(PeriodicTicker.class);

  private final Invoker invoker;
  private final DueMinutes minutes;
  private final List<PeriodicTask> tasks = new ArrayList<>();
  private final Queue<Firing> due = new ArrayDeque<>();
  private boolean fresh = true;
  private Instant minute;

  /** A command, and a minute to run it for. */
  private record Firing(PeriodicTask task, Instant minute) {}

  /** Ticks for the periodic commands of a registry that are the invoker's. */
  public PeriodicTicker(Invoker invoker, CommandRegistry commands, ZoneId zone) {
    this.invoker = invoker;
    this.minutes = new DueMinutes(zone);
    this.minute = thisMinute();
    commands
        .commands()
        .forEach(
            command -> {
              if (command instanceof PeriodicTask task && task.isFor(invoker)) {
                tasks.add(task);
              }
            });
  }

  private Instant thisMinute() {
    return invoker.clock().instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /** The commands that this ticks for. */
  public List<PeriodicTask> tasks() {
    return List.copyOf(tasks);
  }

  /**
   * Queues what is due in the minute that has begun, and what is made up for, if it has not been
   * done.
   *
   * @return how many runs were queued, and not by another ticker before
   * @throws QueueException if the queue cannot be reached; calling again goes on where it stopped
   */
  public int tick() {
    Instant now = thisMinute();
    if (fresh || now.isAfter(minute)) {
      begin(now);
    }
    int queued = 0;
    for (Firing next = due.peek(); next != null; next = due.peek()) {
      queued += invoker.tick(next.task(), next.minute()) ? 1 : 0;
      due.remove();
    }
    return queued;
  }

  private void begin(Instant now) {
    List<Firing> firings = new ArrayList<>();
    for (PeriodicTask task : tasks) {
      if (task.misfire() != Misfire.SKIP) {
        List<Instant> missed = minutes.between(task, after(task, now), now);
        tellOfMissed(task, missed, now);
        missed.forEach(each -> firings.add(new Firing(task, each)));
      } else if (now.isAfter(minute) && minutes.isDue(task, now)) {
        firings.add(new Firing(task, now));
      }
    }
    warnOfSkipped(now);
    due.clear();
    due.addAll(firings);
    minute = now;
    fresh = false;
  }

  /** The last minute for which a command needs no run any more. */
  private Instant after(PeriodicTask task, Instant now) {
    boolean gap = fresh || now.isAfter(nextMinute());
    Instant last = gap ? invoker.broker().lastTick(task.name()) : null;
    if (last != null) {
      return last;
    }
    return due.stream()
        .filter(each -> each.task().name().equals(task.name()))
        .map(each -> each.minute().minus(1, ChronoUnit.MINUTES))
        .findFirst()
        .orElse(minute);
  }

  private static void tellOfMissed(PeriodicTask task, List<Instant> missed, Instant now) {
    if (!missed.isEmpty() && missed.get(0).isBefore(now)) {
      log.info("{} is made up for from {} on, {} times.", task, missed.get(0), missed.size());
    }
    if (missed.size() == DueMinutes.MOST) {
      log.warn("{} missed {} minutes or more; older ones are left out.", task, DueMinutes.MOST);
    }
  }

  private void warnOfSkipped(Instant now) {
    long missed = ChronoUnit.MINUTES.between(minute, now) - 1;
    if (missed > 0 && tasks.stream().anyMatch(task -> task.misfire() == Misfire.SKIP)) {
      log.warn("{} minutes passed unseen; periodic commands due in them are left out.", missed);
    }
    due.stream()
        .filter(each -> each.task().misfire() == Misfire.SKIP)
        .forEach(
            each ->
                log.warn(
                    "{} could not be queued in {}; it is left out.", each.task(), each.minute()));
  }

  /** When the next minute begins. */
  public Instant nextMinute() {
    return minute.plus(1, ChronoUnit.MINUTES);
  }
}
