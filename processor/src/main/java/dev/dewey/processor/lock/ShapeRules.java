package dev.dewey.processor.lock;

import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.lock.Shape.Kind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a release and the one before it must understand of each other's messages. */
final class ShapeRules {
  private static final String REMEDIES =
      "Give a new parameter @Default, name an upgrader that makes new arguments of old ones, or"
          + " keep the old command and give this one a name of its own; one that is only renamed"
          + " keeps its old name among its aliases.";
  private static final String RECORD_REMEDIES =
      "Give a new component @Default, or make a record of another name for a command of another"
          + " name.";
  private static final String TWO_RELEASES =
      " To remove something takes two releases: give it @Default in one, and remove it in the next.";

  private final Lock locked;
  private final Lock fresh;
  private final Places places;
  private final Report report;
  private final Set<String> spokenOf = new HashSet<>();

  ShapeRules(Lock locked, Lock fresh, Places places, Report report) {
    this.locked = locked;
    this.fresh = fresh;
    this.places = places;
    this.report = report;
  }

  /** Whether something has been said of a shape. */
  boolean hasSpokenOf(String key) {
    return spokenOf.contains(key);
  }

  void check() {
    for (Shape each : locked.shapes()) {
      Optional<Shape> now =
          each.kind() == Kind.RECORD ? fresh.same(each) : fresh.command(each.name());
      if (now.isEmpty() && each.kind() != Kind.RECORD) {
        removed(each);
      } else if (now.isPresent() && each.kind() != Kind.ALIAS) {
        compare(each, now.get());
      }
    }
  }

  private void removed(Shape shape) {
    report.error(
        DiagnosticCode.COMMAND_REMOVED,
        null,
        "%s cannot be removed".formatted(shape.key()),
        "messages that are queued may still call it %s%s"
            .formatted(shape.name(), shape.kind() == Kind.ALIAS ? "" : shape.signature()),
        "If it is only renamed, write aliases = \"%s\" into its annotation; otherwise keep it until nothing is queued under that name, and then remove its line from the lock."
            .formatted(shape.name()));
  }

  private void compare(Shape before, Shape now) {
    Comparison comparison = Comparison.of(before, now, new WireTypes(locked, fresh));
    String why =
        Stream.of(comparison.unread(), comparison.refused())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", and "));
    // An upgrader makes new arguments, and no results.
    boolean upgradable = before.result().equals(now.result()) && places.isUpgraded(now);
    if (!why.isEmpty() && upgradable) {
      upgraded(before, now);
    } else if (!why.isEmpty()) {
      broken(before, now, why);
    } else {
      comparison.widened().ifPresent(what -> widened(now, what));
    }
  }

  private void broken(Shape before, Shape now, String why) {
    spokenOf.add(now.key());
    boolean isRecord = now.kind() == Kind.RECORD;
    boolean shrunk = why.contains(Comparison.NEEDED);
    report.error(
        isRecord ? DiagnosticCode.RECORD_CHANGED : DiagnosticCode.COMMAND_CHANGED,
        places.of(now),
        "%s cannot change from %s to %s".formatted(now.key(), before.signature(), now.signature()),
        why,
        (isRecord ? RECORD_REMEDIES : REMEDIES) + (shrunk ? TWO_RELEASES : ""));
  }

  private void widened(Shape now, String what) {
    spokenOf.add(now.key());
    report.warning(
        DiagnosticCode.WIDENED,
        places.of(now),
        "%s takes more than before, %s".formatted(now.key(), what),
        "a consumer of the release before refuses what is new, so widening takes two releases",
        "Deploy this one everywhere and pass what fits the old type; use the new one from the next"
            + " release on. -A%s=update notes it.".formatted(LockOptions.MODE));
  }

  private void upgraded(Shape before, Shape now) {
    spokenOf.add(now.key());
    report.warning(
        DiagnosticCode.WIDENED,
        places.of(now),
        "%s changes from %s to %s".formatted(now.key(), before.signature(), now.signature()),
        "its upgrader reads what was queued before, and a consumer of the release before does not"
            + " read what is queued now",
        "Deploy the consumers before the callers. -A%s=update notes it."
            .formatted(LockOptions.MODE));
  }
}
