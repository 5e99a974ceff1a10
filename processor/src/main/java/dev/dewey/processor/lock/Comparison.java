package dev.dewey.processor.lock;

import dev.dewey.processor.lock.Shape.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What keeps two releases of a shape from understanding each other, and what only slows them.
 *
 * <p>Judged both ways, since while a release is rolled out each may meet what the other wrote.
 */
final class Comparison {
  private final WireTypes types;
  private final List<String> unread = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> widened = new ArrayList<>();

  private Comparison(WireTypes types) {
    this.types = types;
  }

  /** Compares a shape with what it was before. */
  static Comparison of(Shape before, Shape now, WireTypes types) {
    Comparison comparison = new Comparison(types);
    if (now.kind().isChoice()) {
      comparison.compareChoice(before, now);
    } else {
      comparison.compareObject(before, now);
    }
    return comparison;
  }

  /** Each of what it was must still be; what is new is more than the release before knows. */
  private void compareChoice(Shape before, Shape now) {
    Map<String, Field> fields = byName(now);
    for (Field each : before.fields()) {
      Field same = fields.remove(each.name());
      if (same == null) {
        unread.add("what was written before may be '%s'".formatted(each.name()));
      } else {
        compare("'" + each.name() + "'", each.type(), same.type());
      }
    }
    fields.keySet().forEach(each -> widened.add("'%s' too".formatted(each)));
    if (!before.result().equals(now.result())) {
      unread.add("its tag was '%s' and is '%s'".formatted(before.result(), now.result()));
    }
  }

  private static Map<String, Field> byName(Shape shape) {
    Map<String, Field> fields = new LinkedHashMap<>();
    shape.fields().forEach(each -> fields.put(each.name(), each));
    return fields;
  }

  private void compareObject(Shape before, Shape now) {
    Map<String, Field> fields = byName(now);
    for (Field each : before.fields()) {
      Field same = fields.remove(each.name());
      if (same != null) {
        compare("'" + each.name() + "'", each.type(), same.type());
      } else if (!each.optional()) {
        refused.add("the release before needs '%s'".formatted(each.name()));
      }
    }
    fields.values().stream()
        .filter(each -> !each.optional())
        .forEach(each -> unread.add("what was written before lacks '%s'".formatted(each.name())));
    compare("the result", before.result(), now.result());
  }

  private void compare(String subject, String before, String now) {
    switch (types.compare(WireType.of(before), WireType.of(now))) {
      case NONE -> {}
      case WIDER -> widened.add("%s from %s to %s".formatted(subject, before, now));
      case NARROWER -> unread.add("%s was %s and may not fit %s".formatted(subject, before, now));
      case OTHER ->
          unread.add(
              before.equals(now)
                  ? "%s is %s, which was something else".formatted(subject, now)
                  : "%s was %s and is %s".formatted(subject, before, now));
    }
  }

  /** What has become of the shape as a whole. */
  Change change() {
    if (!unread.isEmpty() || !refused.isEmpty()) {
      return Change.OTHER;
    }
    return widened.isEmpty() ? Change.NONE : Change.WIDER;
  }

  /** Why this release may not read what the one before wrote, as a clause. */
  Optional<String> unread() {
    return joined(unread);
  }

  /** Why the release before does not read what this one writes, as a clause. */
  Optional<String> refused() {
    return joined(refused);
  }

  /** What takes more than before, from what to what. */
  Optional<String> widened() {
    return joined(widened);
  }

  private static Optional<String> joined(List<String> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", parts));
  }
}
