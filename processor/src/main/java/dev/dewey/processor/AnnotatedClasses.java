package dev.dewey.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The classes of a round. */
final class AnnotatedClasses {
  private AnnotatedClasses() {}

  /** Returns the names of the classes whose methods have one of the annotations. */
  static Set<String> names(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<String> names = new LinkedHashSet<>();
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        if (element instanceof ExecutableElement
            && element.getEnclosingElement() instanceof TypeElement type) {
          names.add(type.getQualifiedName().toString());
        }
      }
    }
    return names;
  }

  /** Returns the names of the classes that are compiled. */
  static Set<String> rootNames(RoundEnvironment round) {
    return round.getRootElements().stream()
        .filter(TypeElement.class::isInstance)
        .map(element -> ((TypeElement) element).getQualifiedName().toString())
        .collect(Collectors.toSet());
  }
}
