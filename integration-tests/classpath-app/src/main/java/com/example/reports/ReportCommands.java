package com.example.reports;

import dev.dewey.Crontab;
import dev.dewey.PeriodicCommand;
import dev.dewey.QueueCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What can be reported. */
final class ReportCommands {
  static final AtomicLong SWEEPS = new AtomicLong();

  private ReportCommands() {}

  /** Writes a report. */
  @QueueCommand
  static List<String> write(String title, @Nullable LocalDate day, byte[] logo) {
    return List.of(title, day == null ? "undated" : day.toString(), logo.length + " bytes");
  }

  /** Sweeps old reports. */
  @PeriodicCommand(@Crontab(minute = "*/5"))
  static void sweep() {
    SWEEPS.incrementAndGet();
  }
}
