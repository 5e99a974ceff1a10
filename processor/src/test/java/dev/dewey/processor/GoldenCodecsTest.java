package dev.dewey.processor;

import com.google.googlejavaformat.java.FormatterException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How the codecs of what has to be declared look, to the letter; {@link GoldenTest} has the rest.
 */
final class GoldenCodecsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden/GoldenCodecsTest");

  private static final String DECLARED =
      """
      package com.example;

      import dev.dewey.QueueCommand;
      import dev.dewey.codec.JsonCodec;
      import dev.dewey.codec.JsonInput;
      import dev.dewey.codec.JsonName;
      import dev.dewey.codec.JsonOutput;
      import dev.dewey.codec.JsonWith;
      import java.util.List;
      import java.util.Map;
      import java.util.OptionalInt;
      import java.util.UUID;
      import org.jspecify.annotations.NullMarked;
      import org.jspecify.annotations.Nullable;

      /** Draws. */
      @NullMarked
      public final class Drawings {
        private Drawings() {}

        /** What can be drawn. */
        public sealed interface Shape {}

        /** A circle. */
        @JsonName("circle")
        public record Circle(int radius, @JsonName("colour") Hue hue) implements Shape {}

        /** A text. */
        @JsonName("text")
        public record Text(String words, @Nullable String font) implements Shape {}

        /** A colour. */
        public enum Hue {
          /** Like blood. */
          @JsonName("rot")
          RED,
          /** Like grass. */
          GREEN
        }

        /** A length. */
        @JsonWith(LengthCodec.class)
        public static final class Length {
          final double metres;

          Length(double metres) {
            this.metres = metres;
          }
        }

        /** Writes a length as a number. */
        static final class LengthCodec implements JsonCodec<Length> {
          @Override
          public void write(JsonOutput out, Length value) {
            out.value(value.metres);
          }

          @Override
          public Length read(JsonInput in) {
            return new Length(in.nextDouble());
          }
        }

        /** Draws some shapes. */
        @QueueCommand
        static Map<UUID, Shape> draw(
            List<Shape> shapes, Map<Integer, Length> widths, OptionalInt copies) {
          return Map.of();
        }
      }
      """;

  /** What the goldens are generated from. */
  static List<String> sources() {
    return List.of(DECLARED);
  }

  @Test
  void declared() throws FormatterException {
    Golden.assertGenerated(FOLDER.resolve("declared"), DECLARED);
  }
}
