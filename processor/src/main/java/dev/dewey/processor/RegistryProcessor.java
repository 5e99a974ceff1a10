package dev.dewey.processor;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.collect.FragmentReader;
import dev.dewey.processor.collect.MarkReader;
import dev.dewey.processor.collect.RegistryMemory;
import dev.dewey.processor.collect.SurroundingsReader;
import dev.dewey.processor.declaration.Fragment;
import dev.dewey.processor.declaration.Fragment.NamedCommand;
import dev.dewey.processor.diagnostic.Diagnostic;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.lock.LockOptions;
import dev.dewey.processor.lock.LockRules;
import dev.dewey.processor.lock.Places;
import dev.dewey.processor.model.RegistryModel;
import dev.dewey.processor.render.RegistryRenderer;
import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.type.SourceClass;
import dev.dewey.processor.validate.name.RegistryRules;
import dev.dewey.processor.write.SourceWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes the registry of all commands of a compilation, and the file by which ServiceLoader finds
 * it.
 *
 * <p>Aggregating: it depends on all classes with commands, but only on what {@link
 * CommandProcessor} has found fit and written a fragment for.
 */
public final class RegistryProcessor extends AbstractProcessor {
  /** The option that names the registry. */
  static final String OPTION = "dewey.registry";

  private static final String FRAGMENT = RuntimeTypes.COMMAND_FRAGMENT.canonicalName();

  private final Set<String> sources = new HashSet<>();
  private final Set<ClassName> expected = new HashSet<>();
  private final Map<ClassName, Fragment> arrived = new TreeMap<>();
  private final Set<ClassName> registered = new HashSet<>();
  private final List<ClassName> registries = new ArrayList<>();

  /** For the compiler, by ServiceLoader. */
  public RegistryProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        RuntimeTypes.QUEUE_COMMAND.canonicalName(),
        RuntimeTypes.PERIODIC_COMMAND.canonicalName(),
        FRAGMENT);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(OPTION, LockOptions.PATH, LockOptions.MODE);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      finish(round);
      return false;
    }
    sources.addAll(AnnotatedClasses.rootNames(round));
    note(annotations, round);
    // What is written in the last round escapes other processors, and javac warns of it. So the
    // registry is written as soon as nothing more is to come.
    if (arrived.size() > registered.size() && arrived.size() == expected.size()) {
      writeRegistry();
    }
    return false;
  }

  private void note(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Elements elements = processingEnv.getElementUtils();
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(FRAGMENT)) {
        for (Element each : round.getElementsAnnotatedWith(annotation)) {
          Fragment fragment = FragmentReader.read((TypeElement) each);
          arrived.put(fragment.name(), fragment);
        }
      }
    }
    for (String name : AnnotatedClasses.names(annotations, round)) {
      expected.add(SourceClass.fragmentOf(ClassName.get(elements.getTypeElement(name))));
    }
    expected.addAll(arrived.keySet());
  }

  private void writeRegistry() {
    if (registries.isEmpty()) {
      remember();
    }
    Optional<String> option =
        registries.isEmpty()
            ? Optional.ofNullable(processingEnv.getOptions().get(OPTION))
            : Optional.empty();
    Report report =
        RegistryRules.check(List.copyOf(arrived.values()), sources, option.orElse(null));
    report.print(processingEnv.getMessager());
    List<Fragment> fragments =
        arrived.values().stream().filter(each -> registered.add(each.name())).toList();
    if (!report.isClean()) {
      return;
    }
    List<ClassName> names = fragments.stream().map(Fragment::name).toList();
    List<TypeElement> origins = fragments.stream().map(Fragment::source).toList();
    RegistryModel model =
        model(
            option.map(ClassName::bestGuess).orElseGet(() -> RegistryModel.nameFor(names)),
            fragments);
    registries.add(model.name());
    write(writer -> writer.write(RegistryRenderer.render(model), origins));
  }

  private RegistryModel model(ClassName name, List<Fragment> fragments) {
    Elements elements = processingEnv.getElementUtils();
    PackageElement around = elements.getPackageElement(name.packageName());
    return new RegistryModel(
        name,
        fragments.stream().map(Fragment::name).toList(),
        new SurroundingsReader(elements).read(around).hidesJavaLang(),
        MarkReader.read(elements, fragments.get(0).source(), getClass()));
  }

  private void remember() {
    new RegistryMemory(processingEnv.getFiler(), processingEnv.getElementUtils())
        .fragments(sources)
        .forEach(each -> arrived.putIfAbsent(each.name(), each));
    expected.addAll(arrived.keySet());
  }

  private void finish(RoundEnvironment round) {
    if (registries.isEmpty() || round.errorRaised()) {
      return;
    }
    List<TypeElement> origins = arrived.values().stream().map(Fragment::source).toList();
    write(writer -> writer.writeServices(registries, origins));
    Report report = new Report();
    ProvidesRule.check(processingEnv.getElementUtils(), origins.get(0), registries, report);
    LockOptions.of(processingEnv.getOptions(), report).ifPresent(each -> checkLock(each, report));
    report.print(processingEnv.getMessager());
  }

  private void checkLock(LockOptions options, Report report) {
    List<String> signatures =
        arrived.values().stream().flatMap(each -> each.signatures().stream()).toList();
    LockRules.check(options, signatures, places(), report);
  }

  private Places places() {
    Elements elements = processingEnv.getElementUtils();
    Map<String, NamedCommand> commands = new HashMap<>();
    // Compilers underline what is read in this round, so everything is read once more.
    arrived.keySet().stream()
        .map(name -> elements.getTypeElement(name.canonicalName()))
        .filter(Objects::nonNull)
        .flatMap(each -> FragmentReader.read(each).commands().stream())
        .forEach(each -> commands.put(each.name(), each));
    return new Places(
        commands,
        name -> {
          TypeElement type = elements.getTypeElement(name);
          return type == null ? null : new Origin(0, type, null, null);
        });
  }

  private void write(Writing writing) {
    try {
      writing.to(new SourceWriter(processingEnv.getFiler()));
    } catch (IOException e) {
      Diagnostic.notWritten("the registry", e).print(processingEnv.getMessager());
    }
  }

  private interface Writing {
    void to(SourceWriter writer) throws IOException;
  }
}
