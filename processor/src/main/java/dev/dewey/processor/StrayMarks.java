package dev.dewey.processor;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.setting.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds the parameters that are marked as sensitive where that hides nothing: who marks one relies
 * on it.
 *
 * <p>Most of them are in no command, and their classes are never looked at otherwise.
 */
final class StrayMarks {
  private static final String SENSITIVE = RuntimeTypes.SENSITIVE.canonicalName();

  private final Map<String, Report> reports = new HashMap<>();
  private int last;

  private StrayMarks() {}

  /** Returns what there is to say of a round, by the names of classes. */
  static Map<String, Report> reports(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    StrayMarks marks = new StrayMarks();
    annotations.stream()
        .filter(each -> each.getQualifiedName().contentEquals(SENSITIVE))
        .flatMap(each -> round.getElementsAnnotatedWith(each).stream())
        .forEach(marks::check);
    return marks.reports;
  }

  private void check(Element marked) {
    if (marked instanceof VariableElement parameter
        && marked.getEnclosingElement() instanceof ExecutableElement method
        && method.getEnclosingElement() instanceof TypeElement type) {
      check(parameter, method, type);
    }
  }

  private void check(VariableElement parameter, ExecutableElement method, TypeElement type) {
    String around = String.join(".", ClassName.get(type).simpleNames());
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    String subject =
        constructor ? "the constructor of " + around : around + "." + method.getSimpleName();
    if (constructor && isComponent(parameter, type)) {
      return;
    }
    why(parameter, method, subject)
        .ifPresent(
            why ->
                report(type)
                    .warning(
                        DiagnosticCode.NOTHING_TO_HIDE,
                        new Origin(++last, parameter, null, null),
                        "parameter '%s' of %s is not hidden by @Sensitive"
                            .formatted(parameter.getSimpleName(), subject),
                        why,
                        "Mark a parameter of a queue command, or a component of a record that travels,"
                            + " or remove @Sensitive."));
  }

  private Report report(TypeElement type) {
    return reports.computeIfAbsent(type.getQualifiedName().toString(), name -> new Report());
  }

  /** Whether the compiler has copied the mark from a component of a record. */
  private static boolean isComponent(VariableElement parameter, TypeElement type) {
    return type.getRecordComponents().stream()
        .filter(each -> each.getSimpleName().equals(parameter.getSimpleName()))
        .anyMatch(each -> hasAnnotation(each, RuntimeTypes.SENSITIVE));
  }

  private static Optional<String> why(
      VariableElement parameter, ExecutableElement method, String subject) {
    if (!hasAnnotation(method, RuntimeTypes.QUEUE_COMMAND)) {
      return Optional.of(subject + " is no queue command");
    }
    boolean context = parameter.asType().toString().equals(RuntimeTypes.TASK_CONTEXT.toString());
    return context ? Optional.of("a TaskContext does not travel") : Optional.empty();
  }

  private static boolean hasAnnotation(Element element, ClassName annotation) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(each -> each.getAnnotationType().toString().equals(annotation.canonicalName()));
  }
}
