package dev.dewey.command;

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
}
