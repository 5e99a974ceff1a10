package dev.dewey.consumer;

import dev.dewey.Invoker;
import dev.dewey.PeriodicTask;
import dev.dewey.command.CommandRegistry;
import dev.dewey.spi.QueueException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
 * <p>Minutes that began before this was made, and minutes missed, are not made up for, as in the
 * seed. On brokers that guarantee idempotency any number of tickers queue each command once a
 * minute. A rule sees wall-clock minutes: those that a change of clocks skips never come, and those
 * that come twice are asked twice. Used by one thread.
 */
public final class PeriodicTicker {
  private static final Logger log = LoggerFactory.getLogger(PeriodicTicker.class);

  private final Invoker invoker;
  private final ZoneId zone;
  private final List<PeriodicTask> tasks = new ArrayList<>();
  private final Queue<PeriodicTask> due = new ArrayDeque<>();
  private Instant minute;

  /** Ticks for the periodic commands of a registry that are the invoker's. */
  public PeriodicTicker(Invoker invoker, CommandRegistry commands, ZoneId zone) {
    this.invoker = invoker;
    this.zone = zone;
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
   * Queues what is due in the minute that has begun, if it has not been done.
   *
   * @return how many commands were queued
   * @throws QueueException if the queue cannot be written; calling again goes on where it stopped
   */
  public int tick() {
    Instant now = thisMinute();
    if (now.isAfter(minute)) {
      warnIfMissed(now);
      due.forEach(task -> log.warn("{} could not be queued in {}; it is left out.", task, minute));
      due.clear();
      minute = now;
      ZonedDateTime wall = now.atZone(zone);
      tasks.stream().filter(task -> isDue(task, wall)).forEach(due::add);
    }
    int queued = 0;
    for (PeriodicTask task = due.peek(); task != null; task = due.peek()) {
      invoker.enqueueOnce(task.prepare().on(invoker), "periodic:" + task.name() + "@" + minute);
      due.remove();
      queued++;
    }
    return queued;
  }

  private void warnIfMissed(Instant now) {
    long missed = ChronoUnit.MINUTES.between(minute, now) - 1;
    if (missed > 0 && !tasks.isEmpty()) {
      log.warn("{} minutes passed unseen; periodic commands due in them are left out.", missed);
    }
  }

  private static boolean isDue(PeriodicTask task, ZonedDateTime wall) {
    try {
      return task.isDue(wall);
    } catch (Throwable e) {
      log.error("The rule of {} threw; the command is left out this minute.", task, e);
      return false;
    }
  }

  /** When the next minute begins. */
  public Instant nextMinute() {
    return minute.plus(1, ChronoUnit.MINUTES);
  }
}
