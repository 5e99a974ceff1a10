package com.example;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link Shop.Desk} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(Shop.Desk.class)
public final class Shop_Desk_Commands {
  private Shop_Desk_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(Shop_DeskTasks.SHIP);
    registry.add(Shop_DeskTasks.CLOSE);
    registry.add(Shop_DeskTasks.PRINT);
  }
}
