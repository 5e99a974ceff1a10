package dev.dewey.processor.collect;

import dev.dewey.processor.type.SourceClass.Surroundings;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what else is in the package that code is generated into. */
public final class SurroundingsReader {
  private SurroundingsReader() {}

  /** Reads a package; one that is null has no classes yet. */
  public static Surroundings read(Elements elements, @Nullable PackageElement around) {
    if (around == null) {
      return new Surroundings(false, Set.of());
    }
    Set<String> names = new TreeSet<>();
    around.getEnclosedElements().forEach(each -> names.add(each.getSimpleName().toString()));
    boolean hidesJavaLang =
        names.stream().anyMatch(each -> elements.getTypeElement("java.lang." + each) != null);
    return new Surroundings(hidesJavaLang, around.isUnnamed() ? names : Set.of());
  }
}
