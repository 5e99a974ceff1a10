package dev.dewey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.Invokers;
import dev.dewey.command.CommandRegistry;
import dev.dewey.memory.MemoryBroker;
import org.junit.jupiter.api.Test;

final class LaunchTest {
  @Test
  void periodicCommandsOfAnotherInvokerAreNamed() {
    CommandRegistry commands = Commands.find();
    try (Invoker own = Invoker.on(new MemoryBroker("beans"));
        Invokers.Installation installed = Invokers.install(own)) {
      assertThat(installed).isNotNull();
      assertThat(Launch.foreignTicks(commands, own))
          .contains(
              "beans.elsewhere belong to the invoker that their annotations name, which is not that"
                  + " of this consumer: it does not fire them. Leave the invoker out of the"
                  + " annotations, or consume in a program of your own.");
    }
  }

  @Test
  void whereThereAreNoneNothingIsSaid() {
    try (Invoker own = Invoker.on(new MemoryBroker("beans"))) {
      assertThat(Launch.foreignTicks(CommandRegistry.builder().build(), own)).isEmpty();
    }
  }
}
