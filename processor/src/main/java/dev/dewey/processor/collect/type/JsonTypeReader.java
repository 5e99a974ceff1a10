package dev.dewey.processor.collect.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.type.JsonForms;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds out how types travel as JSON, and remembers the records among them. */
public final class JsonTypeReader {
  private static final Map<String, Shape> CONTAINERS =
      Map.of(
          "java.util.Collection", Shape.COLLECTION,
          "java.util.List", Shape.LIST,
          "java.util.Set", Shape.SET,
          "java.util.Map", Shape.MAP,
          "java.util.Optional", Shape.OPTIONAL);

  private final Types types;
  private final Access access;
  private final Refusals refusals;
  private final Nullness nullness;
  private final CustomCodecs customs;
  private final RecordReader records;
  private boolean unresolved;

  /**
   * Reads types for code that sees what {@code access} does.
   *
   * @param commands the class whose commands pass them
   * @param sources the outermost classes that are compiled from source
   */
  public JsonTypeReader(
      Elements elements, Types types, Access access, TypeElement commands, Set<String> sources) {
    this.types = types;
    this.access = access;
    this.refusals = new Refusals(elements, types);
    this.nullness = new Nullness(sources);
    this.customs = new CustomCodecs(elements, types, access, commands);
    this.records = new RecordReader(new KindsReader(types, access), refusals, this::readWhole);
  }

  /** Whether some type was not known to the compiler, or not yet. */
  public boolean isUnresolved() {
    return unresolved;
  }

  /** Returns the records met so far. */
  public JsonForms forms() {
    return records.forms();
  }

  /** Reads the type of a result of a method. */
  public JsonType readResult(TypeMirror type, Element method) {
    boolean isVoid =
        type.getKind() == TypeKind.VOID || nameOf(type).equals(ClassName.get(Void.class));
    return isVoid
        ? new JsonType.Ready(nameOf(type), RuntimeTypes.CODECS, "VOID")
        : readAt(type, Place.of(method));
  }

  /** Reads the type of a parameter. */
  public JsonType read(TypeMirror type, Element parameter) {
    return readWhole(type, Place.of(parameter));
  }

  /** Reads the type of a parameter or component, on which each codec must be for something. */
  private JsonType readWhole(TypeMirror type, Place place) {
    JsonType form = readAt(type, place);
    return customs
        .unused(place.at(), form)
        .<JsonType>map(codec -> refusals.unused(form.name(), codec))
        .orElse(form);
  }

  private JsonType readAt(TypeMirror type, Place place) {
    JsonType form = read(type, place);
    return Nullness.saysNullable(place.at()) ? form.bare() : form;
  }

  /** Reads a type that is written in a place, on its own or inside of another. */
  private JsonType read(TypeMirror type, Place place) {
    if (type.getKind().isPrimitive()) {
      return new JsonType.Primitive(nameOf(type));
    }
    if (type.getKind() == TypeKind.TYPEVAR) {
      return bound(type, place);
    }
    JsonType form = customs.find(type, place.at()).orElseGet(() -> form(type, place));
    return nullness.isRequired(type, place.at()) ? form.required() : form;
  }

  private JsonType bound(TypeMirror type, Place place) {
    JsonType form = place.bindings().get((TypeParameterElement) types.asElement(type));
    if (form == null) {
      return refusals.typeParameter(nameOf(type));
    }
    return Nullness.saysNullable(type) ? form.bare() : form;
  }

  private JsonType form(TypeMirror type, Place place) {
    return switch (type.getKind()) {
      case ARRAY -> array((ArrayType) type, place);
      case DECLARED -> declared((DeclaredType) type, place);
      case ERROR -> unknown(type);
      default -> refusals.strange(nameOf(type));
    };
  }

  private static TypeName nameOf(TypeMirror type) {
    return TypeName.get(type).withoutAnnotations();
  }

  private JsonType unknown(TypeMirror type) {
    unresolved = true;
    return refusals.strange(nameOf(type));
  }

  private JsonType array(ArrayType type, Place place) {
    TypeMirror component = type.getComponentType();
    if (component.getKind().isPrimitive()) {
      return ReadyTypes.arrayOf(component.getKind(), ArrayTypeName.of(nameOf(component)));
    }
    JsonType element = read(component, place);
    return new JsonType.ArrayOf(ArrayTypeName.of(element.name()), element);
  }

  private JsonType declared(DeclaredType type, Place place) {
    TypeElement element = (TypeElement) type.asElement();
    boolean isRaw = type.getTypeArguments().size() < element.getTypeParameters().size();
    Shape shape = CONTAINERS.get(element.getQualifiedName().toString());
    Optional<String> obstacle = access.obstacle(element);
    if (obstacle.isPresent()) {
      return refusals.unreachable(nameOf(type), obstacle.get());
    }
    boolean holds =
        shape != null || element.getKind() == ElementKind.RECORD || KindsReader.isSealed(element);
    if (isRaw && holds) {
      return refusals.raw(nameOf(type));
    }
    if (element.getKind() == ElementKind.ENUM) {
      return constants(element);
    }
    return holds
        ? generic(type, element, place)
        : ReadyTypes.of(element, nameOf(type)).orElseGet(() -> refusals.of(type, nameOf(type)));
  }

  private JsonType constants(TypeElement element) {
    ClassName name = ClassName.get(element);
    Map<String, String> names = JsonNames.constants(element);
    Set<String> seen = new HashSet<>();
    return names.values().stream()
        .filter(each -> !seen.add(each))
        .findFirst()
        .<JsonType>map(twice -> Refusals.twice(name, "two constants of " + name, twice))
        .orElseGet(() -> new JsonType.Constants(name, names));
  }

  private JsonType generic(DeclaredType type, TypeElement element, Place place) {
    List<JsonType> arguments = new ArrayList<>();
    List<TypeName> names = new ArrayList<>();
    boolean wide = false;
    for (int i = 0; i < type.getTypeArguments().size(); i++) {
      TypeMirror each = type.getTypeArguments().get(i);
      TypeMirror upper = upper(each, element.getTypeParameters().get(i));
      if (upper.getKind() == TypeKind.WILDCARD) {
        return refusals.wildcard(nameOf(type));
      }
      JsonType form = read(upper, place);
      arguments.add(form);
      boolean wider = each.getKind() == TypeKind.WILDCARD;
      wide |= wider;
      names.add(wider ? WildcardTypeName.subtypeOf(form.name()) : form.name());
    }
    JsonType plain = plain(element, arguments);
    return wide && !(plain instanceof JsonType.Unsupported)
        ? new JsonType.Wide(nameOf(element, names), plain)
        : plain;
  }

  /** Returns the type that a wildcard is read as, or the wildcard itself if there is none. */
  private static TypeMirror upper(TypeMirror type, TypeParameterElement parameter) {
    if (!(type instanceof WildcardType wildcard)) {
      return type;
    }
    if (wildcard.getExtendsBound() != null) {
      return wildcard.getExtendsBound();
    }
    TypeMirror bound = parameter.getBounds().get(0);
    boolean says = wildcard.getSuperBound() == null && bound.getKind() == TypeKind.DECLARED;
    return says && !nameOf(bound).equals(ClassName.OBJECT) ? bound : type;
  }

  private static TypeName nameOf(TypeElement element, List<TypeName> arguments) {
    ClassName raw = ClassName.get(element);
    return arguments.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
  }

  private JsonType plain(TypeElement element, List<JsonType> arguments) {
    TypeName name = nameOf(element, arguments.stream().map(JsonType::name).toList());
    Shape shape = CONTAINERS.get(element.getQualifiedName().toString());
    return shape == null
        ? records.read(element, name, arguments)
        : container(shape, name, arguments);
  }

  private JsonType container(Shape shape, TypeName name, List<JsonType> arguments) {
    JsonType element = arguments.get(arguments.size() - 1);
    JsonType key = arguments.get(0).bare();
    if (shape == Shape.MAP && !key.name().equals(ClassName.get(String.class))) {
      return ReadyTypes.isKey(key)
          ? new JsonType.Keyed(name, key, element)
          : refusals.mapKey(name, key);
    }
    if (shape != Shape.OPTIONAL) {
      return new JsonType.Container(name, shape, element);
    }
    return element.isOptional()
        ? refusals.nestedOptional(name)
        : new JsonType.Container(name, shape, element.bare());
  }
}
