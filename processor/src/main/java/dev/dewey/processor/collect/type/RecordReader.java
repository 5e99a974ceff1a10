package dev.dewey.processor.collect.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.collect.type.KindsReader.Flaw;
import dev.dewey.processor.collect.type.KindsReader.Kind;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonForms;
import dev.dewey.processor.type.JsonForms.Kinds;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Choice;
import dev.dewey.processor.type.JsonType.Structure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** Reads records and sealed interfaces of records, and remembers what they consist of. */
final class RecordReader {
  /** How often a record may hold itself in other types before it is taken to do so without end. */
  private static final int MAX_EXPANSIONS = 8;

  private final KindsReader kinds;
  private final Refusals refusals;
  private final BiFunction<TypeMirror, Place, JsonType> types;
  private final Map<Structure, List<JsonComponent>> records = new LinkedHashMap<>();
  private final Map<Choice, Kinds> choices = new LinkedHashMap<>();
  private final Deque<TypeElement> expanding = new ArrayDeque<>();

  /** Reads records; {@code types} reads the types of their components. */
  RecordReader(
      KindsReader kinds, Refusals refusals, BiFunction<TypeMirror, Place, JsonType> types) {
    this.kinds = kinds;
    this.refusals = refusals;
    this.types = types;
  }

  JsonForms forms() {
    return new JsonForms(
        Collections.unmodifiableMap(new LinkedHashMap<>(records)),
        Collections.unmodifiableMap(new LinkedHashMap<>(choices)));
  }

  /** Reads a record or a sealed interface. */
  JsonType read(TypeElement element, TypeName name, List<JsonType> arguments) {
    List<JsonType> all = List.copyOf(arguments);
    return element.getKind() == ElementKind.RECORD
        ? structure(element, new Structure(name, all))
        : choice(element, new Choice(name, all));
  }

  private JsonType structure(TypeElement element, Structure type) {
    if (records.containsKey(type)) {
      return type;
    }
    if (expanding.stream().filter(element::equals).count() > MAX_EXPANSIONS) {
      return refusals.endless(type.name());
    }
    records.put(type, List.of());
    expanding.push(element);
    List<JsonComponent> components = components(element, type.arguments());
    expanding.pop();
    records.put(type, components);
    return twice(components)
        .<JsonType>map(name -> Refusals.twice(type.name(), "two components of " + element, name))
        .orElse(type);
  }

  private static Optional<String> twice(List<JsonComponent> components) {
    List<String> names = components.stream().map(JsonComponent::json).toList();
    return names.stream().filter(name -> Collections.frequency(names, name) > 1).findFirst();
  }

  private List<JsonComponent> components(TypeElement element, List<JsonType> arguments) {
    Map<TypeParameterElement, JsonType> bindings = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      bindings.put(element.getTypeParameters().get(i), arguments.get(i));
    }
    List<JsonComponent> components = new ArrayList<>();
    for (RecordComponentElement each : element.getRecordComponents()) {
      String name = each.getSimpleName().toString();
      JsonType type = types.apply(each.asType(), new Place(each, bindings));
      components.add(
          new JsonComponent(
              name,
              JsonNames.given(each).orElse(name),
              type,
              JsonNames.fallback(each).map(JsonNames::text),
              JsonNames.isSensitive(each)));
    }
    return List.copyOf(components);
  }

  private JsonType choice(TypeElement element, Choice type) {
    if (choices.containsKey(type)) {
      return type;
    }
    String tag = JsonNames.tag(element);
    choices.put(type, new Kinds(tag, Map.of()));
    try {
      choices.put(type, new Kinds(tag, recordsOf(element, type)));
      return type;
    } catch (Flaw flaw) {
      return flaw.of(type.name());
    }
  }

  private Map<String, Structure> recordsOf(TypeElement element, Choice type) throws Flaw {
    Map<String, Structure> found = new LinkedHashMap<>();
    for (Kind each : kinds.kinds(element, type.arguments())) {
      JsonType record = read(each.element(), nameOf(each), each.arguments());
      if (!(record instanceof Structure structure)) {
        throw Refusals.flaw(record);
      }
      String name = JsonNames.given(each.element()).orElseThrow();
      if (found.putIfAbsent(name, structure) != null) {
        throw new Flaw(
            "two of its records are called \"%s\"".formatted(name),
            "Give one of them another name.");
      }
      checkTag(JsonNames.tag(element), each.element());
    }
    if (found.isEmpty()) {
      throw new Flaw("no record implements it", "Write one.");
    }
    return Collections.unmodifiableMap(found);
  }

  private static void checkTag(String tag, TypeElement record) throws Flaw {
    for (RecordComponentElement each : record.getRecordComponents()) {
      if (JsonNames.given(each).orElse(each.getSimpleName().toString()).equals(tag)) {
        throw new Flaw(
            "\"%s\" says which record an object is, and is a component of %s too"
                .formatted(tag, record),
            "Give the component another name with @JsonName, or the interface another tag with"
                + " @JsonTag.");
      }
    }
  }

  private static TypeName nameOf(Kind kind) {
    ClassName raw = ClassName.get(kind.element());
    return kind.arguments().isEmpty()
        ? raw
        : ParameterizedTypeName.get(
            raw, kind.arguments().stream().map(JsonType::name).toArray(TypeName[]::new));
  }
}
