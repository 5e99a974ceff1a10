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
  private static final String CHOICE_REMEDIES =
      "Keep what is gone until no message and no result holds it, and then take it out of the lock,"
          + " too; what is only renamed keeps its old name with @JsonName%s.";
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
      Optional<Shape> now = each.kind().isType() ? fresh.same(each) : fresh.command(each.name());
      if (now.isEmpty() && !each.kind().isType()) {
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
      broken(before, now, comparison, why);
    } else {
      comparison.widened().ifPresent(what -> widened(now, what));
    }
  }

  private void broken(Shape before, Shape now, Comparison comparison, String why) {
    spokenOf.add(now.key());
    report.error(
        now.kind().isType() ? DiagnosticCode.TYPE_CHANGED : DiagnosticCode.COMMAND_CHANGED,
        places.of(now),
        "%s cannot change from %s to %s".formatted(now.key(), before.signature(), now.signature()),
        why,
        remedies(now.kind()) + (comparison.refused().isPresent() ? TWO_RELEASES : ""));
  }

  private static String remedies(Kind kind) {
    return switch (kind) {
      case RECORD -> RECORD_REMEDIES;
      case ENUM -> CHOICE_REMEDIES.formatted("");
      case SEALED -> CHOICE_REMEDIES.formatted(", a tag with @JsonTag");
      default -> REMEDIES;
    };
  }

  private void widened(Shape now, String what) {
    spokenOf.add(now.key());
    report.warning(
        DiagnosticCode.WIDENED,
        places.of(now),
        "%s takes more than before, %s".formatted(now.key(), what),
        "this release reads all that the one before writes, and the one before refuses what is new,"
            + " so this takes two releases",
        "Deploy this one everywhere and pass what was there before; use what is new from the next"
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
