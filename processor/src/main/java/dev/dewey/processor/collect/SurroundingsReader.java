package dev.dewey.processor.collect;

import dev.dewey.processor.type.SourceClass.Surroundings;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what else is in the package that code is generated into. */
public final class SurroundingsReader {
  private final Set<String> javaLang;

  /** Looks up once what {@code java.lang} has, which is cheaper than each name by itself. */
  public SurroundingsReader(Elements elements) {
    javaLang = namesIn(elements.getPackageElement("java.lang"));
  }

  /** Reads a package; one that is null has no classes yet. */
  public Surroundings read(@Nullable PackageElement around) {
    Set<String> names = namesIn(around);
    boolean hidesJavaLang = names.stream().anyMatch(javaLang::contains);
    boolean isUnnamed = around != null && around.isUnnamed();
    return new Surroundings(hidesJavaLang, isUnnamed ? names : Set.of());
  }

  private static Set<String> namesIn(@Nullable PackageElement around) {
    Set<String> names = new TreeSet<>();
    if (around != null) {
      around.getEnclosedElements().forEach(each -> names.add(each.getSimpleName().toString()));
    }
    return names;
  }
}
