package dev.dewey.message;

import dev.dewey.json.RawJson;
import java.util.Objects;

/**
 * One queued call, as it travels.
 *
 * @param id identifies the call and its result
 * @param command the name of the command to run
 * @param args the arguments: a JSON object by parameter name
 * @param options what the call asks for beside its arguments
 * @param attempt which try this is, the first being 1
 */
public record Message(TaskId id, String command, RawJson args, CallOptions options, int attempt) {
  /** Checks that nothing is missing. */
  public Message {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(args, "args");
    Objects.requireNonNull(options, "options");
    MessageLimits.checkName(command);
    if (attempt < 1) {
      throw new IllegalArgumentException("the first attempt is 1, was " + attempt);
    }
  }

  /** Returns the message of the next try; the count stays at the greatest int. */
  public Message nextAttempt() {
    int next = attempt == Integer.MAX_VALUE ? attempt : attempt + 1;
    return new Message(id, command, args, options, next);
  }

  /** Names the call as log lines do: command and id, no arguments. */
  @Override
  public String toString() {
    return command + " " + id + (attempt > 1 ? " (try " + attempt + ")" : "");
  }
}
