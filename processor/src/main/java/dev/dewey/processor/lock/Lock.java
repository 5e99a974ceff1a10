package dev.dewey.processor.lock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All shapes of a module, sorted by what tells them apart. */
final class Lock {
  private final Map<String, Shape> shapes = new TreeMap<>();

  /** Holds these shapes. */
  Lock(Collection<Shape> shapes) {
    shapes.forEach(each -> this.shapes.put(each.key(), each));
  }

  /** Returns all shapes, sorted. */
  List<Shape> shapes() {
    return List.copyOf(shapes.values());
  }

  /** Finds what has the kind and the name of another shape. */
  Optional<Shape> same(Shape shape) {
    return find(shape.kind(), shape.name());
  }

  /** Finds a shape. */
  Optional<Shape> find(Shape.Kind kind, String name) {
    return Optional.ofNullable(shapes.get(new Shape(kind, name, List.of(), "").key()));
  }

  /** Finds what a type holds, if that is told apart. */
  Optional<Shape> type(String name) {
    return Stream.of(Shape.Kind.values())
        .filter(Shape.Kind::isType)
        .flatMap(kind -> find(kind, name).stream())
        .findFirst();
  }

  /** Finds a command by its name, or by one that it had before. */
  Optional<Shape> command(String name) {
    return find(Shape.Kind.COMMAND, name)
        .or(() -> find(Shape.Kind.ALIAS, name).flatMap(alias -> command(alias.result())));
  }

  /** Whether nothing is in it. */
  boolean isEmpty() {
    return shapes.isEmpty();
  }
}
