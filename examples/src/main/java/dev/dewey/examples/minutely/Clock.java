package dev.dewey.examples.minutely;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** A clock that strikes every minute. */
public final class Clock {
  private Clock() {}

  /** Prints the time. */
  @PeriodicCommand(@Crontab(minute = "*"))
  static void tellTheTime() {
    System.out.println("It is " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + ".");
  }
}
