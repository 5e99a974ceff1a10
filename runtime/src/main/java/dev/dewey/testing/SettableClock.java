package dev.dewey.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** A clock that stands still until a test moves it. Safe for use by many threads. */
public final class SettableClock implements InstantSource {
  private volatile Instant now;

  private SettableClock(Instant now) {
    this.now = now;
  }

  /** Makes a clock that shows this time. */
  public static SettableClock at(Instant now) {
    return new SettableClock(Objects.requireNonNull(now, "now"));
  }

  /** Makes a clock that shows this time, in ISO form: {@code 2026-03-29T00:59:30Z}. */
  public static SettableClock at(String now) {
    return at(Instant.parse(now));
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves the clock on, or back. */
  public synchronized void advance(Duration step) {
    now = now.plus(step);
  }

  /** Moves the clock to a time. */
  public synchronized void set(Instant time) {
    now = Objects.requireNonNull(time, "time");
  }

  /** Shows the time. */
  @Override
  public String toString() {
    return now.toString();
  }
}
