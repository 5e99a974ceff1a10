package dev.dewey.processor.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/** A type as JSON knows it: how its values are written and read. */
public sealed interface JsonType {
  /** The type in Java. */
  TypeName name();

  /** A primitive, or void. */
  record Primitive(TypeName name) implements JsonType {}

  /** A type with a codec in the runtime, named by class and constant. */
  record Ready(TypeName name, ClassName holder, String constant) implements JsonType {}

  /** An enum. */
  record Constants(ClassName name) implements JsonType {}

  /**
   * A collection, map or Optional; made by a method of the runtime from the codec of an element.
   */
  record Container(TypeName name, Shape shape, JsonType element) implements JsonType {}

  /** An array of references. */
  record ArrayOf(ArrayTypeName name, JsonType element) implements JsonType {}

  /** A record; its components are told apart, since it may hold itself. */
  record Structure(TypeName name) implements JsonType {}

  /** A type without a JSON form: why not, as a clause, and what to do, as a sentence, if known. */
  record Unsupported(TypeName name, String reason, Optional<String> remedy) implements JsonType {}

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
