package dev.dewey.consumer;

import dev.dewey.PeriodicTask;
import dev.dewey.crontab.Misfire;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the minutes for which a periodic command is to run, by its rule and its misfire policy. */
final class DueMinutes {
  private static final Logger log = LoggerFactory.getLogger(PeriodicTicker.class);

  /** How many missed minutes are made up for. */
  static final int MOST = 1000;

  /** How far back to look: a rule may accept one minute of a year. */
  private static final Duration FURTHEST = Duration.ofDays(366);

  private final ZoneId zone;

  DueMinutes(ZoneId zone) {
    this.zone = zone;
  }

  /** Whether to run in one minute; a rule that throws does not want to. */
  boolean isDue(PeriodicTask task, Instant minute) {
    try {
      return task.isDue(minute.atZone(zone));
    } catch (Throwable e) {
      log.error("The rule of {} threw; the command is left out this minute.", task, e);
      return false;
    }
  }

  /**
   * Returns the minutes to make up for, the oldest first: those that the rule accepts, after one
   * and up to another.
   */
  List<Instant> between(PeriodicTask task, Instant after, Instant last) {
    Instant bound = last.minus(FURTHEST);
    Instant end = after.isAfter(bound) ? after : bound;
    int most = task.misfire() == Misfire.ALL ? MOST : 1;
    List<Instant> found = new ArrayList<>();
    try {
      for (Instant minute = last;
          minute.isAfter(end) && found.size() < most;
          minute = minute.minus(1, ChronoUnit.MINUTES)) {
        if (task.isDue(minute.atZone(zone))) {
          found.add(minute);
        }
      }
    } catch (Throwable e) {
      log.error("The rule of {} threw; older minutes are not made up for.", task, e);
    }
    Collections.reverse(found);
    return found;
  }
}
