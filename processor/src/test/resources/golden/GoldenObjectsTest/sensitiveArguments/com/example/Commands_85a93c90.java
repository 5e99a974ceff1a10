package com.example;

import dev.dewey.command.CommandFragments;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** All commands of one compilation. */
@NullMarked
@Generated("dev.dewey.processor.RegistryProcessor")
@CommandFragments(Vaults_Commands.class)
public final class Commands_85a93c90 implements CommandRegistry.Provider {
  /** For ServiceLoader, and for who puts a registry together by hand. */
  public Commands_85a93c90() {}

  @Override
  public void register(CommandRegistry.Builder registry) {
    Vaults_Commands.register(registry);
  }
}
