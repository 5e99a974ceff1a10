package dev.dewey.processor.collect;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.collect.type.Access;
import dev.dewey.processor.collect.type.JsonTypeReader;
import dev.dewey.processor.collect.type.NamedClasses;
import dev.dewey.processor.collect.type.TypeUses;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.MethodDeclaration;
import dev.dewey.processor.setting.CommandSettings;
import dev.dewey.processor.setting.Origin;
import dev.dewey.processor.type.SourceClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class with commands. */
public final class CommandCollector {
  private final Elements elements;
  private final Types types;
  private final Set<String> sources;
  private final SurroundingsReader surroundings;

  /**
   * Reads with the compiler's own eyes.
   *
   * @param sources the outermost classes that are compiled from source
   */
  public CommandCollector(Elements elements, Types types, Set<String> sources) {
    this.elements = elements;
    this.types = types;
    this.sources = sources;
    this.surroundings = new SurroundingsReader(elements);
  }

  /**
   * Reads a class.
   *
   * @return what it says, or nothing if it mentions types that the compiler does not know: another
   *     processor may be about to write them
   */
  public Optional<ClassDeclaration> collect(TypeElement type) {
    return new Reading(type).collect();
  }

  /** The reading of one class. */
  private final class Reading {
    private final TypeElement type;
    private final Access access;
    private final JsonTypeReader json;
    private final SignatureReader signatures;
    private final SettingsReader settings;
    private final Ranks ranks = new Ranks();

    Reading(TypeElement type) {
      this.type = type;
      access = new Access(elements, elements.getPackageOf(type));
      json = new JsonTypeReader(elements, types, access, type, sources);
      signatures = new SignatureReader(elements, types, new TypeUses(access), json);
      settings = new SettingsReader(new NamedClasses(elements, types, access));
    }

    Optional<ClassDeclaration> collect() {
      Origin origin = ranks.next(type);
      List<CommandDeclaration> commands = new ArrayList<>();
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        List<AnnotationMirror> annotations = CommandAnnotations.of(method);
        if (!annotations.isEmpty()) {
          commands.add(command(method, annotations));
        }
      }
      boolean unresolved =
          json.isUnresolved() || signatures.isUnresolved() || settings.isUnresolved();
      return unresolved
          ? Optional.empty()
          : Optional.of(
              new ClassDeclaration(
                  origin, source(), access.obstacle(type), commands, json.forms()));
    }

    private SourceClass source() {
      return new SourceClass(
          ClassName.get(type),
          access.reach(type),
          Access.agingOf(type),
          surroundings.read(elements.getPackageOf(type)),
          access.instantiation(type));
    }

    private CommandDeclaration command(
        ExecutableElement method, List<AnnotationMirror> annotations) {
      AnnotationMirror mirror = annotations.get(0);
      AnnotationReader annotation = new AnnotationReader(elements, ranks, method, mirror);
      Optional<Origin> second =
          annotations.stream().skip(1).map(each -> ranks.next(method, each, null)).findFirst();
      String defaultName = CommandAnnotations.defaultName(method);
      CommandSettings said =
          CommandAnnotations.isPeriodic(mirror)
              ? settings.periodic(annotation, defaultName)
              : settings.queue(annotation, defaultName);
      Origin origin = ranks.next(method);
      return new CommandDeclaration(
          CommandAnnotations.subject(method), origin, declaration(method), said, second);
    }

    private MethodDeclaration declaration(ExecutableElement method) {
      return new MethodDeclaration(
          method.getSimpleName().toString(),
          method.getModifiers(),
          method.getTypeParameters().stream().map(Object::toString).toList(),
          signatures.read(method, ranks),
          DocReader.read(elements.getDocComment(method), Access.ownAging(method)));
    }
  }
}
