package com.example.beans;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link BeanCommands} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(
    value = BeanCommands.class,
    signatures = {
      "command com.example.beans.BeanCommands.countBeans(jars: List<String>) -> String",
      "command com.example.beans.BeanCommands.sendReport(recipient: String, body: String) -> void",
      "command com.example.beans.BeanCommands.sweepCounts() -> void"
    })
public final class BeanCommands_Commands {
  private BeanCommands_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(BeanCommandsTasks.COUNT_BEANS);
    registry.add(BeanCommandsTasks.SEND_REPORT);
    registry.add(BeanCommandsTasks.SWEEP_COUNTS);
  }
}
