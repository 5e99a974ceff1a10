package dev.dewey.processor.collect.type;

import com.palantir.javapoet.TypeName;
import dev.dewey.processor.collect.type.KindsReader.Flaw;
import dev.dewey.processor.type.JsonType;
import dev.dewey.processor.type.JsonType.Unsupported;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Why types have no JSON form, and what to use instead. */
final class Refusals {
  private static final String PROMISE = " is a promise that only this process can keep";
  private static final String WAIT = "Wait for it inside the command, and return the value itself.";
  private static final String ONE_OF_MANY =
      " is one implementation among many, and JSON says nothing of it";

  /** Looked up in this order. */
  private static final List<Family> FAMILIES =
      List.of(
          new Family("java.util.concurrent.Future", PROMISE, WAIT),
          new Family("java.util.concurrent.CompletionStage", PROMISE, WAIT),
          new Family("java.util.List", ONE_OF_MANY, "Use java.util.List."),
          new Family("java.util.Set", ONE_OF_MANY, "Use java.util.Set."),
          new Family("java.util.Map", ONE_OF_MANY, "Use java.util.Map."),
          new Family("java.util.Collection", ONE_OF_MANY, "Use java.util.List."),
          new Family("java.util.Date", " has no JSON form", "Use java.time.Instant."),
          new Family("java.util.stream.BaseStream", " has no JSON form", "Use java.util.List."));

  /** The classes that extend a type, what is wrong with them, and the way out. */
  private record Family(String root, String reason, String remedy) {}

  private final Elements elements;
  private final Types types;

  Refusals(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  Unsupported of(DeclaredType type, TypeName name) {
    if (name.toString().equals("java.lang.Object")) {
      return refuse(name, name + " does not say what it holds", "Name the type.");
    }
    for (Family family : FAMILIES) {
      TypeElement root = elements.getTypeElement(family.root());
      if (root != null && types.isSubtype(types.erasure(type), types.erasure(root.asType()))) {
        return refuse(name, name + family.reason(), family.remedy());
      }
    }
    return strange(name);
  }

  Unsupported raw(TypeName name) {
    return refuse(name, name + " does not say what it holds", "Write its type argument.");
  }

  Unsupported wildcard(TypeName name) {
    return refuse(name, "the wildcard in " + name + " does not say what to read", "Name the type.");
  }

  Unsupported typeParameter(TypeName name) {
    return refuse(name, name + " does not say what to read", "Name the type.");
  }

  Unsupported mapKey(TypeName name, JsonType key) {
    return key instanceof Unsupported unsupported && unsupported.remedy().isPresent()
        ? unsupported
        : refuse(
            name,
            "the keys of a JSON object are strings, and " + key.name() + " is not spelled as one",
            "Use keys that are strings, numbers, UUIDs or constants of an enum, or a list of"
                + " records.");
  }

  Unsupported unused(TypeName name, TypeMirror codec) {
    return refuse(
        name,
        "@JsonWith names " + codec + ", which is for no type in " + name,
        "Name a codec of a type that stands there, or none.");
  }

  static Unsupported codec(TypeName name, String reason, String remedy) {
    return refuse(name, reason, remedy);
  }

  static Unsupported twice(TypeName name, String whose, String called) {
    return refuse(
        name,
        whose + " are called \"" + called + "\" in JSON",
        "Give one of them another name with @JsonName.");
  }

  /** Returns what is wrong with a type, as a flaw of another that needs it. */
  static Flaw flaw(JsonType type) {
    return type instanceof Unsupported unsupported
        ? new Flaw(unsupported.reason(), unsupported.remedy().orElse("Name another type."))
        : new Flaw(type.name() + " is no record", "Make it a record.");
  }

  Unsupported nestedOptional(TypeName name) {
    return refuse(name, "null in " + name + " could be either Optional", "Use a single Optional.");
  }

  Unsupported unreachable(TypeName name, String obstacle) {
    return refuse(name, obstacle, "Make it visible to its package.");
  }

  Unsupported endless(TypeName name) {
    return refuse(
        name, "a record holds itself in ever other types, " + name, "Write its types out.");
  }

  Unsupported strange(TypeName name) {
    return new Unsupported(name, name + " has no JSON form", Optional.empty());
  }

  private static Unsupported refuse(TypeName name, String reason, String remedy) {
    return new Unsupported(name, reason, Optional.of(remedy));
  }
}
