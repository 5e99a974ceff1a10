package dev.dewey.letter;

import dev.dewey.broker.DeadLetter;
import dev.dewey.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter, and what can be read of it.
 *
 * @param letter the letter: its key, its bytes, why and when it was given up
 * @param call the call that its bytes are, or null if they are no message
 */
public record DeadTask(DeadLetter letter, @Nullable Message call) {
  /** Whether this is a call of a command. */
  public boolean isOf(String command) {
    return call != null && call.command().equals(command);
  }
}
