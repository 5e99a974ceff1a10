package dev.dewey.examples.minutely;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A clock that strikes every minute. */
public final class Clock {
  private Clock() {}

  /** Prints the time. */
  @PeriodicCommand(@Crontab(minute = "*"))
  static void tellTheTime() {
    LocalTime now = LocalTime.now(ZoneId.systemDefault());
    System.out.println("It is " + now.truncatedTo(ChronoUnit.SECONDS) + ".");
  }
}
