package com.example;

import dev.dewey.command.CommandFragments;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** All commands of one compilation. */
@NullMarked
@Generated("dev.dewey.processor.RegistryProcessor")
@CommandFragments(Reports_Commands.class)
public final class Commands_14b03099 implements CommandRegistry.Provider {
  /** For ServiceLoader, and for who puts a registry together by hand. */
  public Commands_14b03099() {}

  @Override
  public void register(CommandRegistry.Builder registry) {
    Reports_Commands.register(registry);
  }
}
