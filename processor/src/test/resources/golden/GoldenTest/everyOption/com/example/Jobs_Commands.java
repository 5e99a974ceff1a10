package com.example;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link Jobs} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(
    value = Jobs.class,
    signatures = {
      "command all(count: int, size: Long, names: String[]) -> String",
      "command com.example.Jobs.old(n: long) -> long",
      "command com.example.Jobs.lunch() -> void",
      "command com.example.Jobs.everyMinute() -> void",
      "command com.example.Jobs.onSundays() -> void"
    })
@SuppressWarnings({"deprecation", "removal"})
public final class Jobs_Commands {
  private Jobs_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(JobsTasks.ALL);
    registry.add(JobsTasks.OLD);
    registry.add(JobsTasks.LUNCH);
    registry.add(JobsTasks.EVERY_MINUTE);
    registry.add(JobsTasks.ON_SUNDAYS);
  }
}
