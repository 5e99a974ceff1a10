package dev.dewey.examples.beans;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a person how far the work is. Used by one thread. */
interface Progress extends AutoCloseable {
  /** One more is done. */
  void step();

  @Override
  void close();

  /** Where progress is shown. */
  interface Display {
    /** Starts to show some work of so many steps. */
    Progress start(String work, int steps);
  }

  /** Returns a bar where there is a terminal, else some lines on a writer. */
  static Display display(PrintWriter writer) {
    return System.console() != null ? Progress::bar : (work, steps) -> lines(work, steps, writer);
  }

  private static Progress bar(String work, int steps) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(work)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(100)
            .build();
    return new Progress() {
      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }

  private static Progress lines(String work, int steps, PrintWriter writer) {
    return new Progress() {
      private int done;

      @Override
      public void step() {
        int tenths = 10 * done / steps;
        done++;
        if (10 * done / steps > tenths) {
          writer.printf("%s: %d of %d%n", work, done, steps);
          writer.flush();
        }
      }

      @Override
      public void close() {}
    };
  }
}
