package dev.dewey.examples.drawing;

import static dev.dewey.examples.drawing.DrawingsTasks.AREAS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.codec.JsonOutput;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Prints how two shapes travel, then has them measured. */
public final class Main {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Main() {}

  /** Runs the example; takes no arguments. */
  public static void main(String[] args) {
    run(Invoker.on(new MemoryBroker("drawings")), System.out);
  }

  static void run(Invoker invoker, PrintStream out) {
    List<Shape> shapes =
        List.of(
            new Shape.Circle(1, new Colour(0xff8000)), new Shape.Square(2, new Colour(0x0000ff)));
    DrawingsTasks.Areas.Args args = new DrawingsTasks.Areas.Args(shapes);
    out.println(new JsonOutput().toJson(AREAS.argsCodec(), args));

    Consumer consumer = Consumer.builder(invoker).start();
    try (invoker;
        consumer) {
      AsyncData<List<Double>> areas = AREAS.on(invoker).enqueue(shapes);
      out.println("Areas: " + areas.get(PATIENCE));
    }
  }
}
