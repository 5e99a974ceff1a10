package com.example;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link Shop.Desk} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(
    value = Shop.Desk.class,
    signatures = {
      "enum com.example.Shop.Unit(KILO, PIECE)",
      "command com.example.Shop.Desk.ship(order: com.example.Shop.Order, notes: com.example.Shop.Page<String>, units: Set<com.example.Shop.Unit>[], grade: char, weights: float[]) -> Map<String, com.example.Shop.Page<com.example.Shop.Order>>",
      "command com.example.Shop.Desk.close() -> void",
      "command com.example.Shop.Desk.print(pages: Collection<int[]>, copies: Byte, tray: short) -> byte[][]",
      "record com.example.Shop.Order(id: UUID, lines: List<com.example.Shop.Line>, replaces: Optional<com.example.Shop.Order>, at: Instant)",
      "record com.example.Shop.Line(article: String, amount: double, unit: com.example.Shop.Unit)",
      "record com.example.Shop.Page<String>(items: List<String>, more: boolean)",
      "record com.example.Shop.Page<com.example.Shop.Order>(items: List<com.example.Shop.Order>, more: boolean)"
    })
public final class Shop_Desk_Commands {
  private Shop_Desk_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(Shop_DeskTasks.SHIP);
    registry.add(Shop_DeskTasks.CLOSE);
    registry.add(Shop_DeskTasks.PRINT);
  }
}
