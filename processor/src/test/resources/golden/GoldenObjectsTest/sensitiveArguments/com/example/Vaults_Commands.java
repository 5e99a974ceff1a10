package com.example;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link Vaults} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(
    value = Vaults.class,
    signatures = {
      "command com.example.Vaults.open(vault: String, password: String, tries: int) -> void",
      "command com.example.Vaults.cutKeys(customerOfTheVault: String, keys: List<com.example.Vaults.Key>, mark: char[], hurried: boolean) -> long",
      "record com.example.Vaults.Key(owner: String, pin: int)"
    })
public final class Vaults_Commands {
  private Vaults_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(VaultsTasks.OPEN);
    registry.add(VaultsTasks.CUT_KEYS);
  }
}
