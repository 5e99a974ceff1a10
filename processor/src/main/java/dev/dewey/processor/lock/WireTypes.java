package dev.dewey.processor.lock;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares types by what their JSON may be. */
final class WireTypes {
  private static final Map<String, String> BOXES =
      Map.ofEntries(
          Map.entry("Byte", "byte"),
          Map.entry("Short", "short"),
          Map.entry("Integer", "int"),
          Map.entry("OptionalInt", "int"),
          Map.entry("Long", "long"),
          Map.entry("OptionalLong", "long"),
          Map.entry("Float", "float"),
          Map.entry("Double", "double"),
          Map.entry("OptionalDouble", "double"),
          Map.entry("Boolean", "boolean"),
          Map.entry("Character", "char"));

  /** What takes all that another type takes, too. */
  private static final Map<String, Set<String>> WIDER =
      Map.of(
          "byte", Set.of("short", "int", "long", "float", "double", "BigInteger", "BigDecimal"),
          "short", Set.of("int", "long", "float", "double", "BigInteger", "BigDecimal"),
          "int", Set.of("long", "double", "BigInteger", "BigDecimal"),
          "long", Set.of("BigInteger", "BigDecimal"),
          "float", Set.of("double", "BigDecimal"),
          "double", Set.of("BigDecimal"),
          "BigInteger", Set.of("BigDecimal"),
          "char", Set.of("String"),
          "Set", Set.of("List", "Collection"));

  /** Containers that are arrays in JSON, with whatever in them. */
  private static final Set<String> ARRAYS = Set.of("List", "Collection", "[]");

  private final Lock locked;
  private final Lock fresh;
  private final Set<Set<String>> compared = new HashSet<>();

  /** Compares types of one lock with types of another, which say what they hold. */
  WireTypes(Lock locked, Lock fresh) {
    this.locked = locked;
    this.fresh = fresh;
  }

  Change compare(WireType before, WireType now) {
    WireType from = valueOf(before);
    WireType to = valueOf(now);
    Optional<Shape> held = locked.type(from.toString());
    Optional<Shape> holds = fresh.type(to.toString());
    if (held.isPresent() && holds.isPresent()) {
      return shapes(held.get(), holds.get());
    }
    return nulls(isNullable(before), isNullable(now))
        .and(values(from.head(), to.head()))
        .and(arguments(from.arguments(), to.arguments()));
  }

  /** Types are what is in them, whatever they are called; those of one name are judged apart. */
  private Change shapes(Shape before, Shape now) {
    if (before.kind() != now.kind()) {
      return Change.OTHER;
    }
    boolean known = before.name().equals(now.name());
    if (known || !compared.add(Set.of(before.name(), now.name()))) {
      return Change.NONE;
    }
    return Comparison.of(before, now, this).change();
  }

  /** The type without null: a box and an Optional are what is in them. */
  private static WireType valueOf(WireType type) {
    if (type.head().equals("Optional")) {
      return valueOf(type.arguments().get(0));
    }
    return new WireType(BOXES.getOrDefault(type.head(), type.head()), type.arguments());
  }

  private static boolean isNullable(WireType type) {
    return !BOXES.containsValue(type.head());
  }

  private static Change nulls(boolean before, boolean now) {
    if (before == now) {
      return Change.NONE;
    }
    return now ? Change.WIDER : Change.NARROWER;
  }

  private static Change values(String from, String to) {
    if (from.equals(to) || (ARRAYS.contains(from) && ARRAYS.contains(to))) {
      return Change.NONE;
    }
    if (WIDER.getOrDefault(from, Set.of()).contains(to)) {
      return Change.WIDER;
    }
    return WIDER.getOrDefault(to, Set.of()).contains(from) ? Change.NARROWER : Change.OTHER;
  }

  private Change arguments(List<WireType> before, List<WireType> now) {
    if (before.size() != now.size()) {
      return Change.OTHER;
    }
    Change change = Change.NONE;
    for (int i = 0; i < before.size(); i++) {
      change = change.and(compare(before.get(i), now.get(i)));
    }
    return change;
  }
}
