package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.CommandNaming;
import dev.dewey.processor.code.DefaultCode;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.model.CodecsModel.ChoiceModel;
import dev.dewey.processor.model.CodecsModel.FieldModel;
import dev.dewey.processor.model.CodecsModel.KindModel;
import dev.dewey.processor.model.CodecsModel.KindsModel;
import dev.dewey.processor.model.CodecsModel.ObjectModel;
import dev.dewey.processor.model.CodecsModel.ResultModel;
import dev.dewey.processor.model.CodecsModel.Subject;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonForms;
import dev.dewey.processor.type.JsonForms.Kinds;
import dev.dewey.processor.type.JsonType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the codecs that the commands of one class need, and names them. */
final class CodecsModeler {
  private final JsonForms forms;
  private final CodecNames names;
  private final Set<JsonType> required;
  private final List<ObjectModel> arguments = new ArrayList<>();
  private final Map<JsonType, ObjectModel> structures = new LinkedHashMap<>();
  private final Map<JsonType, ChoiceModel> choices = new LinkedHashMap<>();
  private final List<ResultModel> results = new ArrayList<>();
  private final Map<JsonType, String> shared = new LinkedHashMap<>();

  CodecsModeler(ClassDeclaration declaration) {
    forms = declaration.forms();
    names = new CodecNames(declaration);
    required = RequiredTypes.of(declaration);
  }

  /** Adds the arguments of a command and returns the constant of their codec. */
  String addArguments(
      CommandNaming naming,
      ClassName type,
      List<JsonComponent> components,
      List<String> accessors) {
    String codec = names.codec(Names.handle(naming.method()));
    List<FieldModel> fields = fields(components, accessors);
    JsonType form = new JsonType.Structure(type, List.of());
    arguments.add(new ObjectModel(naming.constant(), codec, form, Subject.ARGUMENTS, fields));
    return naming.constant();
  }

  /** Adds the result of a command and returns the constant of its codec; void needs none. */
  Optional<String> addResult(CommandNaming naming, JsonType type) {
    if (type instanceof JsonType.Ready ready && ready.constant().equals("VOID")) {
      return Optional.empty();
    }
    need(type);
    String constant = names.constant(naming.constant() + "_RESULT");
    results.add(new ResultModel(constant, type));
    return Optional.of(constant);
  }

  CodecsModel model(Aging aging) {
    List<ObjectModel> objects = new ArrayList<>(arguments);
    objects.addAll(structures.values());
    return new CodecsModel(
        List.copyOf(objects),
        List.copyOf(choices.values()),
        List.copyOf(results),
        Collections.unmodifiableMap(shared),
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
              each,
              accessors.get(i),
              locals.takeLocal(each.name()),
              each.fallback().map(text -> DefaultCode.of(each.type(), text).orElseThrow())));
    }
    return List.copyOf(fields);
  }

  private void need(JsonType type) {
    if (type instanceof JsonType.Required some) {
      needRequired(some);
      return;
    }
    needParts(type);
    boolean made =
        type instanceof JsonType.Container
            || type instanceof JsonType.Keyed
            || type instanceof JsonType.ArrayOf
            || type instanceof JsonType.Constants
            || type instanceof JsonType.Custom
            || type instanceof JsonType.Wide;
    if (made) {
      share(type, "");
    } else if (isObject(type) && required.contains(type)) {
      share(type, "NULLABLE_");
    }
  }

  private void needRequired(JsonType.Required type) {
    needParts(type.type());
    if (!isObject(type.type())) {
      share(type, "");
    }
  }

  private static boolean isObject(JsonType type) {
    return type instanceof JsonType.Structure || type instanceof JsonType.Choice;
  }

  private void needParts(JsonType type) {
    if (type instanceof JsonType.Container container) {
      need(container.element());
    } else if (type instanceof JsonType.Keyed keyed) {
      need(keyed.element());
    } else if (type instanceof JsonType.ArrayOf array) {
      need(array.element());
    } else if (type instanceof JsonType.Wide wide) {
      need(wide.type());
    } else if (type instanceof JsonType.Structure structure) {
      addStructure(structure);
    } else if (type instanceof JsonType.Choice choice) {
      addChoice(choice);
    }
  }

  private void share(JsonType type, String prefix) {
    if (!shared.containsKey(type)) {
      boolean doubled = shared.containsKey(type.required());
      String before = prefix.isEmpty() && doubled ? "NULLABLE_" : prefix;
      shared.put(type, names.constant(before, type));
    }
  }

  private Subject subject(JsonType type) {
    return required.contains(type) ? Subject.REQUIRED : Subject.NULLABLE;
  }

  private void addStructure(JsonType.Structure type) {
    if (structures.containsKey(type)) {
      return;
    }
    List<JsonComponent> components = forms.components(type);
    String constant = names.constant("", type);
    String codec = names.codec(CodecNames.wordsOf(type.name()));
    structures.put(type, new ObjectModel(constant, codec, type, subject(type), List.of()));
    List<FieldModel> fields =
        fields(components, components.stream().map(JsonComponent::name).toList());
    structures.put(type, new ObjectModel(constant, codec, type, subject(type), fields));
  }

  private void addChoice(JsonType.Choice type) {
    if (choices.containsKey(type)) {
      return;
    }
    Kinds kinds = forms.kinds(type);
    String constant = names.constant("", type);
    String codec = names.codec(CodecNames.wordsOf(type.name()));
    choices.put(
        type,
        new ChoiceModel(
            constant, codec, type, subject(type), new KindsModel(kinds.tag(), List.of())));
    Names locals = Names.without("in", "out", "value");
    List<KindModel> models = new ArrayList<>();
    kinds
        .records()
        .forEach(
            (name, record) -> {
              need(record.required());
              String local = locals.takeVariable(CodecNames.wordsOf(record.name()));
              models.add(new KindModel(name, local, record.required()));
            });
    choices.put(
        type,
        new ChoiceModel(
            constant,
            codec,
            type,
            subject(type),
            new KindsModel(kinds.tag(), List.copyOf(models))));
  }
}
