package dev.dewey.processor.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type as JSON knows it: how its values are written and read. All may be null but for some. */
public sealed interface JsonType {
  /** The type in Java. */
  TypeName name();

  /** A primitive, or void. */
  record Primitive(TypeName name) implements JsonType {}

  /** A type with a codec in the runtime, named by class and constant. */
  record Ready(TypeName name, ClassName holder, String constant) implements JsonType {}

  /** An enum, and what its constants are called in JSON, by what they are called in Java. */
  record Constants(ClassName name, Map<String, String> names) implements JsonType {
    /** Returns those that are not called in JSON as they are in Java. */
    public Map<String, String> renamed() {
      Map<String, String> renamed = new LinkedHashMap<>(names);
      renamed.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
      return renamed;
    }
  }

  /**
   * A collection, map or Optional; made by a method of the runtime from the codec of an element.
   */
  record Container(TypeName name, Shape shape, JsonType element) implements JsonType {}

  /** A map whose keys are no strings, but are spelled as such. */
  record Keyed(TypeName name, JsonType key, JsonType element) implements JsonType {}

  /** An array of references. */
  record ArrayOf(ArrayTypeName name, JsonType element) implements JsonType {}

  /**
   * A record; its components are told apart, since it may hold itself. Its type arguments may be
   * alike in Java and differ in JSON.
   */
  record Structure(TypeName name, List<JsonType> arguments) implements JsonType {}

  /** A sealed interface of records, which are told apart. */
  record Choice(TypeName name, List<JsonType> arguments) implements JsonType {}

  /** A type with a codec of the author's. */
  record Custom(TypeName name, ClassName codec, Make make) implements JsonType {}

  /** A type of which no value is null. */
  record Required(JsonType type) implements JsonType {
    @Override
    public TypeName name() {
      return type.name();
    }
  }

  /** A type with wildcards, and the same without. */
  record Wide(TypeName name, JsonType type) implements JsonType {}

  /** A type without a JSON form: why not, as a clause, and what to do, as a sentence, if known. */
  record Unsupported(TypeName name, String reason, Optional<String> remedy) implements JsonType {}

  /** Returns the same type, but without null; those that never are null stay as they are. */
  default JsonType required() {
    boolean known =
        this instanceof Primitive
            || this instanceof Required
            || this instanceof Unsupported
            || isOptional();
    return known ? this : new Required(this);
  }

  /** Returns the same type, with null if it has one. */
  default JsonType bare() {
    return this instanceof Required required ? required.type() : this;
  }

  /** Returns the types of which its own form is made; objects are told apart. */
  default List<JsonType> parts() {
    if (this instanceof Required required) {
      return List.of(required.type());
    }
    if (this instanceof Wide wide) {
      return List.of(wide.type());
    }
    if (this instanceof Container container) {
      return List.of(container.element());
    }
    if (this instanceof Keyed keyed) {
      return List.of(keyed.key(), keyed.element());
    }
    return this instanceof ArrayOf array ? List.of(array.element()) : List.of();
  }

  /** Whether it says itself that there is nothing. */
  default boolean isOptional() {
    return (this instanceof Container container && container.shape() == Shape.OPTIONAL)
        || (this instanceof Ready ready && ready.constant().startsWith("OPTIONAL_"));
  }

  /** Whose codecs there are. */
  enum Make {
    /** Ours. */
    OWN,
    /** Moshi's adapters. */
    MOSHI
  }

  /** The containers that there are. */
  enum Shape {
    /** {@code Collection}. */
    COLLECTION("collection", "[]"),
    /** {@code List}. */
    LIST("list", "[]"),
    /** {@code Set}. */
    SET("set", "[]"),
    /** {@code Map} with string keys. */
    MAP("map", "{}"),
    /** {@code Optional}. */
    OPTIONAL("optional", "");

    private final String method;
    private final String step;

    Shape(String method, String step) {
      this.method = method;
      this.step = step;
    }

    /** The method of the runtime that makes its codec. */
    public String method() {
      return method;
    }

    /** How a path goes on to what it holds. */
    public String step() {
      return step;
    }
  }
}
