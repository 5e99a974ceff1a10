package dev.dewey.processor;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.collect.ModuleReader;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** In a named module, ServiceLoader finds a registry only if the module provides it. */
final class ProvidesRule {
  private ProvidesRule() {}

  static void check(
      Elements elements, TypeElement source, List<ClassName> registries, Report report) {
    for (ClassName registry : registries) {
      ModuleReader.withoutProvider(elements, source, registry.canonicalName())
          .ifPresent(
              module ->
                  report.warning(
                      DiagnosticCode.NOT_PROVIDED,
                      null,
                      "registry %s of module %s cannot be found by ServiceLoader"
                          .formatted(registry, module.getQualifiedName()),
                      "the module does not provide it",
                      "Name it with -A%s=com.example.AppCommands, and write into module-info:"
                              .formatted(RegistryProcessor.OPTION)
                          + " provides %s with com.example.AppCommands;"
                              .formatted(RuntimeTypes.REGISTRY_PROVIDER.canonicalName())));
    }
  }
}
