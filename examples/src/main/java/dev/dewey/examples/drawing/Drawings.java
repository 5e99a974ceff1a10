package dev.dewey.examples.drawing;

import dev.dewey.QueueCommand;
import java.util.List;

/** Commands that take what a plain message has no word for. */
final class Drawings {
  private Drawings() {}

  /**
   * Measures shapes.
   *
   * @param shapes circles and squares, as they come
   */
  @QueueCommand
  static List<Double> areas(List<Shape> shapes) {
    return shapes.stream().map(Drawings::area).toList();
  }

  private static double area(Shape shape) {
    if (shape instanceof Shape.Circle circle) {
      return Math.PI * circle.radius() * circle.radius();
    }
    Shape.Square square = (Shape.Square) shape;
    return square.side() * square.side();
  }
}
