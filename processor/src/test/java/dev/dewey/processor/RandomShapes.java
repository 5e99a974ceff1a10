package dev.dewey.processor;

import java.util.List;
import java.util.Random;

/** Sources of records of any shape, each with a command that takes and returns one. */
final class RandomShapes {
  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "short", "int", "long", "float", "double", "char");

  private static final List<String> SCALARS =
      List.of(
          "Boolean",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "Float",
          "Double",
          "Character",
          "String",
          "String",
          "String",
          "Hue",
          "BigDecimal",
          "BigInteger",
          "UUID",
          "URI",
          "Duration",
          "Instant",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "OffsetDateTime",
          "ZonedDateTime",
          "Period",
          "Year",
          "YearMonth",
          "MonthDay",
          "ZoneId",
          "ZoneOffset",
          "DayOfWeek");

  private static final List<String> KEYS =
      List.of(
          "String",
          "String",
          "Character",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "BigInteger",
          "BigDecimal",
          "UUID",
          "Hue",
          "LocalDate");

  private static final List<String> NEVER_NULL =
      List.of("OptionalInt", "OptionalLong", "OptionalDouble");

  private final Random random;

  RandomShapes(Random random) {
    this.random = random;
  }

  /** Returns a class with commands {@code run0} to the last, of records {@code R0} to the last. */
  String source(int count) {
    StringBuilder source =
        new StringBuilder(
            """
            package com.example;

            import dev.dewey.QueueCommand;
            import dev.dewey.codec.JsonName;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.*;

            @NullMarked
            public class Jobs {
              enum Hue { @JsonName("rot") RED, GREEN, @JsonName("") BLUE }

              sealed interface Shape {}

              @JsonName("circle")
              record Circle(int radius, @Nullable Shape inside) implements Shape {
                Circle {
                  if (radius == 0) {
                    throw new IllegalArgumentException("a circle needs a radius");
                  }
                }
              }

              @JsonName("many")
              record Many(List<Shape> all, @JsonName("its own name") String name)
                  implements Shape {}

              record Pair<A extends @Nullable Object, B>(A first, List<? extends B> rest) {}

              record Tree(@Nullable String value, List<Tree> children) {}
            """);
    for (int i = 0; i < count; i++) {
      source.append("  record R%d(%s) {}%n%n".formatted(i, components(i)));
      source.append(
          "  @QueueCommand static R%d run%d(R%d it) { return it; }%n%n".formatted(i, i, i));
    }
    return source.append("}\n").toString();
  }

  private String components(int shape) {
    StringBuilder components = new StringBuilder();
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      String type = random.nextInt(4) == 0 ? pick(PRIMITIVES) : maybeNull(type(shape, 3));
      components.append(i == 0 ? "" : ", ").append(type).append(" c").append(i);
    }
    return components.toString();
  }

  private String maybeNull(String type) {
    boolean may = !NEVER_NULL.contains(type) && !type.startsWith("Optional<");
    return may && !type.endsWith("]") && random.nextInt(3) == 0 ? "@Nullable " + type : type;
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String type(int shape, int depth) {
    if (depth == 0) {
      return pick(SCALARS);
    }
    return switch (random.nextInt(14)) {
      case 0 -> "List<" + maybeNull(type(shape, depth - 1)) + ">";
      case 1 -> "Map<" + pick(KEYS) + ", " + maybeNull(type(shape, depth - 1)) + ">";
      case 2 -> "Set<" + pick(SCALARS) + ">";
      case 3 -> "Optional<" + pick(SCALARS) + ">";
      case 4 -> pick(NEVER_NULL);
      case 5 -> pick(PRIMITIVES) + "[]".repeat(1 + random.nextInt(3));
      case 6 -> pick(SCALARS) + "[]".repeat(1 + random.nextInt(2));
      case 7 -> "Shape";
      case 8 -> "Pair<" + maybeNull(type(shape, depth - 1)) + ", " + pick(SCALARS) + ">";
      case 9 -> "Tree";
      case 10 -> shape == 0 ? "Hue" : "R" + random.nextInt(shape);
      default -> pick(SCALARS);
    };
  }
}
