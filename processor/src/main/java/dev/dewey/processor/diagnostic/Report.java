package dev.dewey.processor.diagnostic;

import dev.dewey.processor.setting.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one class, or with the registry of a compilation. */
public final class Report {
  private final List<Diagnostic> findings = new ArrayList<>();

  /** Starts with nothing. */
  public Report() {}

  /** Adds a mistake, worded as by {@link Diagnostic#of}. */
  public void error(
      DiagnosticCode code, @Nullable Origin origin, String what, String why, String remedy) {
    findings.add(Diagnostic.of(code, origin, what, why, remedy));
  }

  /** Adds something that may be meant, and worded in the same way. */
  public void warning(
      DiagnosticCode code, @Nullable Origin origin, String what, String why, String remedy) {
    error(code, origin, what, why, remedy);
  }

  /** Whether nothing is wrong; what is only warned of may be. */
  public boolean isClean() {
    return findings.stream().allMatch(each -> each.code().isWarning());
  }

  /** Tells the compiler of every finding, in the order of the source. */
  public void print(Messager messager) {
    findings.stream()
        .sorted(Comparator.comparingInt(Diagnostic::rank))
        .forEach(finding -> finding.print(messager));
  }
}
