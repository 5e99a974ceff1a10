package com.example;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link Reports} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(
    value = Reports.class,
    signatures = {
      "command com.example.Reports.send(recipient: String) -> void",
      "command com.example.Reports.write(beans: long) -> String",
      "command com.example.Reports.sweep() -> void"
    })
public final class Reports_Commands {
  private Reports_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(ReportsTasks.SEND);
    registry.add(ReportsTasks.WRITE);
    registry.add(ReportsTasks.SWEEP);
  }
}
