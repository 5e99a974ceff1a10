package com.example.warehouse.inventory;

import dev.dewey.command.CommandFragments;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** All commands of one compilation. */
@NullMarked
@Generated("dev.dewey.processor.RegistryProcessor")
@CommandFragments(InventoryReconciliationCommands_Commands.class)
public final class Commands_e4c4648a implements CommandRegistry.Provider {
  /** For ServiceLoader, and for who puts a registry together by hand. */
  public Commands_e4c4648a() {}

  @Override
  public void register(CommandRegistry.Builder registry) {
    InventoryReconciliationCommands_Commands.register(registry);
  }
}
