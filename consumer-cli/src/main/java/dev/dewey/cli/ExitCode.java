package dev.dewey.cli;

/** How the program ends, for those who watch over it. */
final class ExitCode {
  /** Done: help, version or a check that passed; a consumer that drained, unless by a signal. */
  static final int OK = 0;

  /** The consumer could not start: no commands, no server, no log file. */
  static final int FAILED = 1;

  /** An option, a variable or a setting in the file is wrong. */
  static final int USAGE = 2;

  /** Commands had not ended within the shutdown timeout and were interrupted. */
  static final int INTERRUPTED = 3;

  private ExitCode() {}
}
