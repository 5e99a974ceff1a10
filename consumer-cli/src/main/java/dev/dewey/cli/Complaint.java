package dev.dewey.cli;

import dev.dewey.settings.SettingsException;
import dev.dewey.spi.QueueException;
import java.io.PrintWriter;

/** Tells what went wrong in a few lines, or with its stack trace. */
final class Complaint {
  private final PrintWriter err;
  private final boolean debug;

  Complaint(PrintWriter err, boolean debug) {
    this.err = err;
    this.debug = debug;
  }

  /** Tells about an exception; returns the exit code that it means. */
  int about(Exception e) {
    boolean foreseen = e instanceof SettingsException || e instanceof QueueException;
    err.println("dewey-consumer: " + (foreseen ? e.getMessage() : "this was not foreseen: " + e));
    if (debug) {
      e.printStackTrace(err);
    } else if (!foreseen || (e.getCause() != null && !(e instanceof SettingsException))) {
      // What settings say is whole; what a server says is in the causes.
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        err.println("  because of " + cause);
      }
      err.println("--debug prints the stack trace.");
    }
    return e instanceof SettingsException ? ExitCode.USAGE : ExitCode.FAILED;
  }
}
