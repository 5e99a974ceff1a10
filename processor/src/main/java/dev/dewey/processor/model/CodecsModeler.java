package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.CommandNaming;
import dev.dewey.processor.code.DefaultCode;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.lock.Signatures;
import dev.dewey.processor.model.CodecsModel.FieldModel;
import dev.dewey.processor.model.CodecsModel.ObjectModel;
import dev.dewey.processor.model.CodecsModel.ResultModel;
import dev.dewey.processor.model.CodecsModel.Subject;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the codecs that the commands of one class need, and names them. */
final class CodecsModeler {
  private final Map<TypeName, List<JsonComponent>> records;
  private final List<String> signatures;
  private final Names constants;
  private final Names classes;
  private final List<ObjectModel> arguments = new ArrayList<>();
  private final Map<TypeName, ObjectModel> structures = new LinkedHashMap<>();
  private final List<ResultModel> results = new ArrayList<>();
  private final Map<JsonType, String> shared = new LinkedHashMap<>();

  CodecsModeler(ClassDeclaration declaration) {
    records = declaration.records();
    signatures = Signatures.of(declaration);
    Set<String> taken = new TreeSet<>(declaration.source().surroundings().unqualifiable());
    taken.add(declaration.source().codecs().simpleName());
    classes = Names.without(taken);
    Set<String> commands = new TreeSet<>();
    declaration.commands().forEach(each -> commands.add(Names.constant(each.method().name())));
    constants = Names.without(commands);
  }

  /** Adds the arguments of a command and returns the constant of their codec. */
  String addArguments(
      CommandNaming naming,
      ClassName type,
      List<JsonComponent> components,
      List<String> accessors) {
    String codec = classes.take(Names.handle(naming.method()) + "Codec");
    List<FieldModel> fields = fields(components, accessors);
    arguments.add(new ObjectModel(naming.constant(), codec, type, Subject.ARGUMENTS, fields));
    return naming.constant();
  }

  /** Adds the result of a command and returns the constant of its codec; void needs none. */
  Optional<String> addResult(CommandNaming naming, JsonType type) {
    if (type instanceof JsonType.Ready ready && ready.constant().equals("VOID")) {
      return Optional.empty();
    }
    need(type);
    String constant = constants.take(naming.constant() + "_RESULT");
    results.add(new ResultModel(constant, type));
    return Optional.of(constant);
  }

  CodecsModel model(Aging aging) {
    List<ObjectModel> objects = new ArrayList<>(arguments);
    objects.addAll(structures.values());
    return new CodecsModel(
        List.copyOf(objects),
        List.copyOf(results),
        Collections.unmodifiableMap(shared),
        signatures,
        aging);
  }

  private List<FieldModel> fields(List<JsonComponent> components, List<String> accessors) {
    Names locals = Names.ofLocals();
    List<FieldModel> fields = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      JsonComponent each = components.get(i);
      need(each.type());
      fields.add(
          new FieldModel(
              each.name(),
              accessors.get(i),
              locals.takeLocal(each.name()),
              each.type(),
              each.fallback().map(text -> DefaultCode.of(each.type(), text).orElseThrow())));
    }
    return List.copyOf(fields);
  }

  private void need(JsonType type) {
    if (type instanceof JsonType.Container container) {
      need(container.element());
      share(type);
    } else if (type instanceof JsonType.ArrayOf array) {
      need(array.element());
      share(type);
    } else if (type instanceof JsonType.Constants) {
      share(type);
    } else if (type instanceof JsonType.Structure structure) {
      addStructure(structure.name());
    }
  }

  private void share(JsonType type) {
    if (!shared.containsKey(type)) {
      shared.put(type, constants.take(nameOf(type)));
    }
  }

  private void addStructure(TypeName type) {
    if (structures.containsKey(type)) {
      return;
    }
    List<JsonComponent> components = Objects.requireNonNull(records.get(type), "components");
    String constant = constants.take(Names.constant(wordsOf(type)));
    String codec = classes.take(wordsOf(type) + "Codec");
    ObjectModel noFields = new ObjectModel(constant, codec, type, Subject.RECORD, List.of());
    structures.put(type, noFields);
    List<FieldModel> fields =
        fields(components, components.stream().map(JsonComponent::name).toList());
    structures.put(type, new ObjectModel(constant, codec, type, Subject.RECORD, fields));
  }

  private static String nameOf(JsonType type) {
    if (type instanceof JsonType.Container container) {
      return container.shape().name() + "_OF_" + nameOf(container.element());
    }
    if (type instanceof JsonType.ArrayOf array) {
      return nameOf(array.element()) + "_ARRAY";
    }
    return type instanceof JsonType.Ready ready
        ? ready.constant()
        : Names.constant(wordsOf(type.name()));
  }

  /** Spells a type in one word: {@code PageOfString}. */
  private static String wordsOf(TypeName type) {
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().stream()
          .map(CodecsModeler::wordsOf)
          .collect(Collectors.joining("And", wordsOf(parameterized.rawType()) + "Of", ""));
    }
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    return type.toString().replaceAll("[^\\p{Alnum}]", "");
  }
}
