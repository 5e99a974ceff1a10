package com.example.beans;

import dev.dewey.command.CommandFragments;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** All commands of one compilation. */
@NullMarked
@Generated("dev.dewey.processor.RegistryProcessor")
@CommandFragments(BeanCommands_Commands.class)
public final class Commands_4bf6eca7 implements CommandRegistry.Provider {
  /** For ServiceLoader, and for who puts a registry together by hand. */
  public Commands_4bf6eca7() {}

  @Override
  public void register(CommandRegistry.Builder registry) {
    BeanCommands_Commands.register(registry);
  }
}
