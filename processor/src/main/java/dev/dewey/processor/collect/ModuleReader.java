package dev.dewey.processor.collect;

import dev.dewey.processor.code.RuntimeTypes;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads what a module says of its registry. */
public final class ModuleReader {
  private static final String PROVIDER = RuntimeTypes.REGISTRY_PROVIDER.canonicalName();

  private ModuleReader() {}

  /** Returns the module of a class, if it has a name and does not provide a registry. */
  public static Optional<ModuleElement> withoutProvider(
      Elements elements, Element type, String registry) {
    return Optional.ofNullable(elements.getModuleOf(type))
        .filter(module -> !module.isUnnamed())
        .filter(module -> !provides(module, registry));
  }

  private static boolean provides(ModuleElement module, String registry) {
    return ElementFilter.providesIn(module.getDirectives()).stream()
        .filter(each -> each.getService().getQualifiedName().contentEquals(PROVIDER))
        .map(ProvidesDirective::getImplementations)
        .anyMatch(
            all -> all.stream().anyMatch(each -> each.getQualifiedName().contentEquals(registry)));
  }
}
