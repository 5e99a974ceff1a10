package com.example;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link Drawings} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(
    value = Drawings.class,
    signatures = {
      "command com.example.Drawings.draw(shapes: List<com.example.Drawings.Shape>, widths: Map<Integer, codec<com.example.Drawings.Length>>, copies: OptionalInt) -> Map<UUID, com.example.Drawings.Shape>",
      "enum com.example.Drawings.Hue(rot, GREEN)",
      "record com.example.Drawings.Circle(radius: int, colour: com.example.Drawings.Hue)",
      "record com.example.Drawings.Text(words: String, font: String)",
      "sealed com.example.Drawings.Shape(circle: com.example.Drawings.Circle, text: com.example.Drawings.Text) by type"
    })
public final class Drawings_Commands {
  private Drawings_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(DrawingsTasks.DRAW);
  }
}
