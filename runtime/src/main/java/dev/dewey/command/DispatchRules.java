package dev.dewey.command;

import dev.dewey.message.MessageFormat;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What all dispatchers of a consumer share.
 *
 * @param commands what can be run
 * @param format how messages are read
 * @param results which results are stored
 * @param clock by which calls expire
 */
public record DispatchRules(
    CommandRegistry commands, MessageFormat format, ResultPolicy results, InstantSource clock) {
  /** Checks that nothing is missing. */
  public DispatchRules {
    Objects.requireNonNull(commands, "commands");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(results, "results");
    Objects.requireNonNull(clock, "clock");
  }
}
