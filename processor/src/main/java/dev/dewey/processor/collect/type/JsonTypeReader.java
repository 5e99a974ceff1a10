package dev.dewey.processor.collect.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds out how types travel as JSON, and remembers the records among them. */
public final class JsonTypeReader {
  /** How often a record may hold itself in other types before it is taken to do so without end. */
  private static final int MAX_EXPANSIONS = 8;

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
  private final Map<TypeName, List<JsonComponent>> records = new LinkedHashMap<>();
  private final Deque<TypeElement> expanding = new ArrayDeque<>();
  private boolean unresolved;

  /** Reads types for code that sees what {@code access} does. */
  public JsonTypeReader(Elements elements, Types types, Access access) {
    this.types = types;
    this.access = access;
    this.refusals = new Refusals(elements, types);
  }

  /** Whether some type was not known to the compiler, or not yet. */
  public boolean isUnresolved() {
    return unresolved;
  }

  /** Returns the records met so far, by type. */
  public Map<TypeName, List<JsonComponent>> records() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(records));
  }

  /** Reads the type of a result. */
  public JsonType readResult(TypeMirror type) {
    boolean isVoid =
        type.getKind() == TypeKind.VOID || nameOf(type).equals(ClassName.get(Void.class));
    return isVoid ? new JsonType.Ready(nameOf(type), RuntimeTypes.CODECS, "VOID") : read(type);
  }

  /** Reads the type of a parameter, a component or an element. */
  public JsonType read(TypeMirror type) {
    TypeKind kind = type.getKind();
    if (kind.isPrimitive()) {
      return new JsonType.Primitive(nameOf(type));
    }
    return switch (kind) {
      case ARRAY -> array((ArrayType) type);
      case DECLARED -> declared((DeclaredType) type);
      case TYPEVAR -> refusals.typeParameter(nameOf(type));
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

  private JsonType array(ArrayType type) {
    ArrayTypeName name = (ArrayTypeName) nameOf(type);
    TypeMirror component = type.getComponentType();
    return component.getKind().isPrimitive()
        ? ReadyTypes.arrayOf(component.getKind(), name)
        : new JsonType.ArrayOf(name, read(component));
  }

  private JsonType declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    TypeName name = nameOf(type);
    boolean isRaw = type.getTypeArguments().size() < element.getTypeParameters().size();
    Shape shape = CONTAINERS.get(element.getQualifiedName().toString());
    Optional<String> obstacle = access.obstacle(element);
    if (obstacle.isPresent()) {
      return refusals.unreachable(name, obstacle.get());
    }
    if (isRaw && (shape != null || element.getKind() == ElementKind.RECORD)) {
      return refusals.raw(name);
    }
    boolean isOpen =
        type.getTypeArguments().stream().anyMatch(each -> each.getKind() == TypeKind.WILDCARD);
    if (isOpen && (shape != null || element.getKind() == ElementKind.RECORD)) {
      return refusals.wildcard(name);
    }
    if (shape != null) {
      return container(shape, name, type.getTypeArguments());
    }
    return switch (element.getKind()) {
      case ENUM -> new JsonType.Constants((ClassName) name);
      case RECORD -> structure(element, type, name);
      default -> ReadyTypes.of(element, name).orElseGet(() -> refusals.of(type, name));
    };
  }

  private JsonType container(Shape shape, TypeName name, List<? extends TypeMirror> arguments) {
    if (shape == Shape.MAP && !nameOf(arguments.get(0)).equals(ClassName.get(String.class))) {
      if (arguments.get(0).getKind() == TypeKind.ERROR) {
        unresolved = true;
      }
      return refusals.mapKey(name, nameOf(arguments.get(0)));
    }
    JsonType element = read(arguments.get(arguments.size() - 1));
    boolean isNested =
        shape == Shape.OPTIONAL
            && element instanceof JsonType.Container inner
            && inner.shape() == Shape.OPTIONAL;
    return isNested ? refusals.nestedOptional(name) : new JsonType.Container(name, shape, element);
  }

  private JsonType structure(TypeElement element, DeclaredType type, TypeName name) {
    if (records.containsKey(name)) {
      return new JsonType.Structure(name);
    }
    if (expanding.stream().filter(element::equals).count() > MAX_EXPANSIONS) {
      return refusals.endless(name);
    }
    records.put(name, List.of());
    expanding.push(element);
    records.put(name, components(element, type));
    expanding.pop();
    return new JsonType.Structure(name);
  }

  private List<JsonComponent> components(TypeElement element, DeclaredType type) {
    List<JsonComponent> components = new ArrayList<>();
    for (RecordComponentElement each : element.getRecordComponents()) {
      ExecutableType accessor = (ExecutableType) types.asMemberOf(type, each.getAccessor());
      components.add(
          new JsonComponent(
              each.getSimpleName().toString(),
              read(accessor.getReturnType()),
              DefaultReader.annotation(each).map(DefaultReader::text)));
    }
    return List.copyOf(components);
  }
}
