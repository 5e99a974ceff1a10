package dev.dewey.processor.collect.type;

import com.palantir.javapoet.TypeName;
import dev.dewey.processor.type.JsonType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the records of sealed interfaces, and what their type parameters stand for. */
final class KindsReader {
  private final Types types;
  private final Access access;

  KindsReader(Types types, Access access) {
    this.types = types;
    this.access = access;
  }

  /**
   * A record of a sealed interface.
   *
   * @param element the record
   * @param arguments what its type parameters stand for
   */
  record Kind(TypeElement element, List<JsonType> arguments) {}

  /** Something that keeps a sealed interface from having a JSON form: a clause and a sentence. */
  static final class Flaw extends Exception {
    private static final long serialVersionUID = 1;
    private final String remedy;

    Flaw(String reason, String remedy) {
      super(reason, null, false, false);
      this.remedy = remedy;
    }

    JsonType of(TypeName name) {
      return Refusals.codec(name, String.valueOf(getMessage()), remedy);
    }
  }

  /** Returns a type as one of a class or interface that it extends, if it does. */
  static Optional<DeclaredType> asSuper(Types types, TypeMirror type, TypeElement wanted) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    return declared.asElement().equals(wanted)
        ? Optional.of(declared)
        : types.directSupertypes(declared).stream()
            .flatMap(each -> asSuper(types, each, wanted).stream())
            .findFirst();
  }

  static boolean isSealed(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
  }

  /** Returns the records, in the order of their declaration, those of interfaces below included. */
  List<Kind> kinds(TypeElement sealed, List<JsonType> arguments) throws Flaw {
    List<Kind> kinds = new ArrayList<>();
    for (TypeElement each : leaves(sealed)) {
      Optional<String> obstacle = access.obstacle(each);
      if (obstacle.isPresent()) {
        throw new Flaw(obstacle.get(), "Make it visible to its package.");
      }
      if (JsonNames.given(each).isEmpty()) {
        throw new Flaw(
            "%s implements it and has no name in JSON".formatted(each),
            "Give it one with @JsonName.");
      }
      arguments(each, sealed, arguments).ifPresent(them -> kinds.add(new Kind(each, them)));
    }
    return kinds;
  }

  private static List<TypeElement> leaves(TypeElement sealed) throws Flaw {
    List<TypeElement> leaves = new ArrayList<>();
    for (TypeMirror each : sealed.getPermittedSubclasses()) {
      TypeElement element = (TypeElement) ((DeclaredType) each).asElement();
      if (isSealed(element)) {
        leaves(element).stream().filter(leaf -> !leaves.contains(leaf)).forEach(leaves::add);
      } else if (element.getKind() != ElementKind.RECORD) {
        throw new Flaw(element + " implements it and is no record", "Make it a record.");
      } else if (!leaves.contains(element)) {
        leaves.add(element);
      }
    }
    return leaves;
  }

  /** Returns nothing if no such record is of the interface with these arguments. */
  private Optional<List<JsonType>> arguments(
      TypeElement kind, TypeElement sealed, List<JsonType> arguments) throws Flaw {
    DeclaredType parent = asSuper(types, kind.asType(), sealed).orElseThrow();
    Map<TypeParameterElement, JsonType> found = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      TypeMirror each = parent.getTypeArguments().get(i);
      JsonType given = arguments.get(i);
      if (each.getKind() == TypeKind.TYPEVAR) {
        JsonType other = found.putIfAbsent((TypeParameterElement) types.asElement(each), given);
        if (other != null && !other.equals(given)) {
          return Optional.empty();
        }
      } else if (!TypeName.get(each).withoutAnnotations().equals(given.name())) {
        return Optional.empty();
      }
    }
    List<JsonType> all = new ArrayList<>();
    for (TypeParameterElement each : kind.getTypeParameters()) {
      JsonType bound = found.get(each);
      if (bound == null) {
        throw new Flaw(
            "it does not say what %s of its %s stands for".formatted(each, kind),
            "Hand the type on as it is: implements %s<%s>."
                .formatted(sealed.getSimpleName(), each));
      }
      all.add(bound);
    }
    return Optional.of(all);
  }
}
