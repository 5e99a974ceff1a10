package dev.dewey.processor.lock;

import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.lock.LockFile.MalformedException;
import dev.dewey.processor.lock.LockOptions.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the commands of a module with its lock, and brings that up to date. */
public final class LockRules {
  private final LockOptions options;
  private final LockFile file;
  private final Lock fresh;
  private final Places places;
  private final Report report;

  private LockRules(LockOptions options, Lock fresh, Places places, Report report) {
    this.options = options;
    this.file = new LockFile(options.path());
    this.fresh = fresh;
    this.places = places;
    this.report = report;
  }

  /**
   * Compares, and writes if that is asked for and nothing is wrong.
   *
   * @param signatures the lines of all commands of the module
   * @param places where to underline them
   */
  public static void check(
      LockOptions options, List<String> signatures, Places places, Report report) {
    List<Shape> shapes = new ArrayList<>();
    signatures.forEach(line -> shapes.add(Shape.of(line).orElseThrow()));
    new LockRules(options, new Lock(shapes), places, report).check();
  }

  private void check() {
    Optional<Lock> locked = locked();
    if (locked.isEmpty()) {
      return;
    }
    if (isForeign(locked.get())) {
      error(
          "is another module's",
          "none of its commands is compiled here",
          "Give -A%s to the compilation of one module's main sources, and to no other."
              .formatted(LockOptions.PATH));
      return;
    }
    ShapeRules rules = new ShapeRules(locked.get(), fresh, places, report);
    rules.check();
    if (!report.isClean()) {
      return; // What is wrong comes first.
    }
    if (options.mode() == Mode.CHECK) {
      checkCurrent(locked.get(), rules);
    } else {
      write();
    }
  }

  private Optional<Lock> locked() {
    boolean updated = options.mode() == Mode.UPDATE;
    if (!file.exists() && updated) {
      return Optional.of(new Lock(List.of()));
    }
    if (!file.exists()) {
      error(
          "cannot be checked",
          "there is no such file",
          "Compile once with -A%s=update, and check it in.".formatted(LockOptions.MODE));
      return Optional.empty();
    }
    try {
      return Optional.of(updated ? file.read() : file.readSorted());
    } catch (MalformedException e) {
      error("cannot be read", e.reason(), e.remedy());
      return Optional.empty();
    }
  }

  private boolean isForeign(Lock locked) {
    List<Shape> commands =
        locked.shapes().stream().filter(each -> each.kind() == Shape.Kind.COMMAND).toList();
    return !commands.isEmpty()
        && commands.stream().allMatch(each -> fresh.command(each.name()).isEmpty());
  }

  private void checkCurrent(Lock locked, ShapeRules rules) {
    List<String> unknown =
        fresh.shapes().stream()
            .filter(each -> locked.same(each).filter(each::equals).isEmpty())
            .map(Shape::key)
            .filter(key -> !rules.hasSpokenOf(key))
            .toList();
    if (!unknown.isEmpty()) {
      String more = unknown.size() > 1 ? " and %d more".formatted(unknown.size() - 1) : "";
      report.warning(
          DiagnosticCode.LOCK_BEHIND,
          null,
          "lock %s is behind the sources".formatted(file),
          "%s%s is new or changed".formatted(unknown.get(0), more),
          "Compile once with -A%s=update, and check it in.".formatted(LockOptions.MODE));
    }
  }

  private void write() {
    try {
      file.write(fresh);
    } catch (IOException e) {
      error(
          "cannot be written",
          "the disk does not take it (%s)".formatted(e),
          "Name a file in a folder that you may write.");
    }
  }

  private void error(String what, String why, String remedy) {
    report.error(
        DiagnosticCode.INVALID_LOCK, null, "lock %s %s".formatted(file, what), why, remedy);
  }
}
