package com.example.reports;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door to the commands of this package. */
public final class Reports {
  private final Invoker invoker;

  /** Reports on a queue. */
  public Reports(Invoker invoker) {
    this.invoker = invoker;
  }

  /** Queues a report. */
  public AsyncData<List<String>> write(String title, @Nullable LocalDate day, byte[] logo) {
    return ReportCommandsTasks.WRITE.on(invoker).enqueue(title, day, logo);
  }

  /** How often old reports have been swept in this process. */
  public static long sweeps() {
    return ReportCommands.SWEEPS.get();
  }
}
