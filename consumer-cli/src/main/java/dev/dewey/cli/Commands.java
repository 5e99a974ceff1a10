package dev.dewey.cli;

import dev.dewey.command.CommandRegistry;
import dev.dewey.spi.QueueException;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the commands of the applications on the class path. */
final class Commands {
  private Commands() {}

  /**
   * Returns all commands.
   *
   * @throws QueueException if there are none, they cannot be loaded, or two have one name
   */
  static CommandRegistry find() {
    try {
      if (ServiceLoader.load(CommandRegistry.Provider.class).findFirst().isEmpty()) {
        throw new QueueException(
            "there are no commands on the class path, so there is nothing to run. Put the application's jar beside this one: java -cp dewey-consumer-cli.jar:app.jar dev.dewey.cli.ConsumerMain (with java -jar the application is not seen). If it is there, it was compiled without the annotation processor dewey-processor, or put into one jar without merging META-INF/services.");
      }
      return CommandRegistry.load();
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new QueueException(
          "the commands on the class path cannot be loaded: %s. Put all jars on it that the application needs, compiled with a version of Dewey that is not later than this one."
              .formatted(e),
          e);
    }
  }
}
