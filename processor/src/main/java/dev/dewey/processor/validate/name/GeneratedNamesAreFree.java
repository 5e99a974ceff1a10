package dev.dewey.processor.validate.name;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import java.util.List;
import java.util.Set;

/** The generated classes need names, and two classes cannot have one. */
final class GeneratedNamesAreFree implements Rule {
  private final Set<String> sources;

  GeneratedNamesAreFree(Set<String> sources) {
    this.sources = sources;
  }

  @Override
  public void check(ClassDeclaration declaration, Report report) {
    List<ClassName> generated =
        List.of(
            declaration.source().tasks(),
            declaration.source().codecs(),
            declaration.source().fragment());
    for (ClassName each : generated) {
      if (sources.contains(each.canonicalName())) {
        report.error(
            DiagnosticCode.GENERATED_NAME_TAKEN,
            declaration.origin(),
            "class " + declaration.source().shortName() + " cannot have commands",
            "a class " + each.simpleName() + " is to be generated, and there is one already",
            "Rename either.");
      }
    }
  }
}
