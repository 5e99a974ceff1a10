package dev.dewey.processor;

import dev.dewey.processor.code.GeneratedMark;
import dev.dewey.processor.code.GeneratedSource;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.collect.CommandCollector;
import dev.dewey.processor.collect.MarkReader;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.diagnostic.Diagnostic;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.lock.Signatures;
import dev.dewey.processor.model.CommandsModel;
import dev.dewey.processor.model.Modeler;
import dev.dewey.processor.render.CodecsRenderer;
import dev.dewey.processor.render.FragmentRenderer;
import dev.dewey.processor.render.TasksRenderer;
import dev.dewey.processor.validate.Rules;
import dev.dewey.processor.write.SourceWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks each class with commands, and writes its tasks, its codecs and its registry fragment.
 *
 * <p>Isolating: what is written for a class depends on that class alone. A class that mentions
 * types which the compiler does not know waits for the next round, in which another processor may
 * have written them; if none has, the compiler itself says what is missing.
 */
public final class CommandProcessor extends AbstractProcessor {
  private final Set<String> waiting = new HashSet<>();
  private @Nullable CommandCollector collector;

  /** The classes that are compiled from source, ours left out. */
  private final Set<String> sources = new HashSet<>();

  /** The classes that there are, ours included, whose names are not free. */
  private final Set<String> taken = new HashSet<>();

  /** For the compiler, by ServiceLoader. */
  public CommandProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        RuntimeTypes.QUEUE_COMMAND.canonicalName(),
        RuntimeTypes.PERIODIC_COMMAND.canonicalName(),
        RuntimeTypes.SENSITIVE.canonicalName());
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return false;
    }
    AnnotatedClasses.rootNames(round).stream().filter(taken::add).forEach(sources::add);
    waiting.addAll(AnnotatedClasses.names(annotations, round));
    Map<String, Report> strays = StrayMarks.reports(annotations, round);
    // The compiler gives classes and annotations in an order of its own; people get theirs.
    SortedSet<String> names = new TreeSet<>(waiting);
    names.addAll(strays.keySet());
    for (String name : names) {
      strays.getOrDefault(name, new Report()).print(processingEnv.getMessager());
      if (waiting.contains(name)) {
        process(processingEnv.getElementUtils().getTypeElement(name));
      }
    }
    return false;
  }

  /** Made once, since it remembers what it has looked up. */
  private CommandCollector collector() {
    CommandCollector known = collector;
    if (known == null) {
      known =
          new CommandCollector(
              processingEnv.getElementUtils(), processingEnv.getTypeUtils(), sources);
      collector = known;
    }
    return known;
  }

  private void process(TypeElement type) {
    Optional<ClassDeclaration> collected = collector().collect(type);
    if (collected.isEmpty()) {
      return;
    }
    waiting.remove(type.getQualifiedName().toString());
    ClassDeclaration declaration = collected.get();
    Report report = new Rules(taken).check(declaration);
    report.print(processingEnv.getMessager());
    if (report.isClean()) {
      GeneratedMark mark = MarkReader.read(processingEnv.getElementUtils(), type, getClass());
      write(Modeler.model(declaration, mark), Signatures.of(declaration), type);
    }
  }

  private void write(CommandsModel model, List<String> signatures, Element origin) {
    SourceWriter writer = new SourceWriter(processingEnv.getFiler());
    List<GeneratedSource> sources = new ArrayList<>();
    sources.add(TasksRenderer.render(model));
    CodecsRenderer.render(model).ifPresent(sources::add);
    sources.add(FragmentRenderer.render(model, signatures));
    try {
      for (GeneratedSource source : sources) {
        taken.add(source.name().canonicalName());
        writer.write(source, List.of(origin));
      }
    } catch (IOException e) {
      Diagnostic.notWritten("class " + model.source().tasks(), e)
          .print(processingEnv.getMessager());
    }
  }
}
