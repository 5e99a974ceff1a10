package dev.dewey.command;

import dev.dewey.codec.JsonDecodeException;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;

/**
 * Makes of arguments that a command no longer understands arguments that it does: those of messages
 * that were queued before the command was changed.
 *
 * <p>It is asked only about arguments that the command cannot read. Its class has a public
 * constructor without parameters, and is named by {@code @QueueCommand(upgrader = …)}. Safe for use
 * by many threads.
 */
@FunctionalInterface
public interface JsonUpgrader {
  /**
   * Reads the object of the old arguments and writes that of the new ones.
   *
   * @throws dev.dewey.codec.JsonDecodeException if these are not the old ones either
   */
  void upgrade(JsonInput old, JsonOutput now);

  /**
   * For generated code: an upgrader of arguments of which some are sensitive. What it could not
   * read or write is not said, since nobody knows which of the old ones were.
   */
  static JsonUpgrader discreet(JsonUpgrader upgrader) {
    return (old, now) -> {
      try {
        upgrader.upgrade(old, now);
      } catch (RuntimeException e) {
        throw new JsonDecodeException(
            "what %s refused is not shown, because some of the arguments are sensitive"
                .formatted(upgrader.getClass().getName()));
      }
    };
  }
}
