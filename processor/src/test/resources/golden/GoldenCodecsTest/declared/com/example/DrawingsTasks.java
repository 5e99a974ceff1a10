package com.example;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.TaskCall;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The commands of {@link Drawings} as tasks: calling one puts a message on the queue and returns at
 * once, and a consumer runs the command.
 */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
public final class DrawingsTasks {
  /** {@link Drawings#draw} as a task. */
  public static final Draw DRAW = new Draw(InvokerRef.installed());

  private DrawingsTasks() {}

  /**
   * Draws some shapes.
   *
   * @return where the result will appear
   */
  public static AsyncData<Map<UUID, Drawings.Shape>> draw(
      List<Drawings.Shape> shapes, Map<Integer, Drawings.Length> widths, OptionalInt copies) {
    return DRAW.enqueue(shapes, widths, copies);
  }

  /** Queues, schedules and runs {@link Drawings#draw}. */
  public static final class Draw extends QueueTask<Draw.Args, Map<UUID, Drawings.Shape>> {
    private Draw(InvokerRef invoker) {
      super(
          "com.example.Drawings.draw",
          invoker,
          Drawings_Codecs.DRAW,
          Drawings_Codecs.DRAW_RESULT,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Draw on(Invoker invoker) {
      return new Draw(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public Map<UUID, Drawings.Shape> call(
        List<Drawings.Shape> shapes, Map<Integer, Drawings.Length> widths, OptionalInt copies) {
      return Drawings.draw(shapes, widths, copies);
    }

    /** Puts one call on the queue. */
    public AsyncData<Map<UUID, Drawings.Shape>> enqueue(
        List<Drawings.Shape> shapes, Map<Integer, Drawings.Length> widths, OptionalInt copies) {
      return prepare(shapes, widths, copies).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<Map<UUID, Drawings.Shape>> schedule(
        List<Drawings.Shape> shapes,
        Map<Integer, Drawings.Length> widths,
        OptionalInt copies,
        LocalDateTime eta,
        boolean convertUtc) {
      return prepare(shapes, widths, copies).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<Map<UUID, Drawings.Shape>> prepare(
        List<Drawings.Shape> shapes, Map<Integer, Drawings.Length> widths, OptionalInt copies) {
      return prepare(new Args(shapes, widths, copies));
    }

    /** Returns a call whose {@code copies} will be the result of the call before it. */
    public TaskCall.Partial<OptionalInt, Map<UUID, Drawings.Shape>> partial(
        List<Drawings.Shape> shapes, Map<Integer, Drawings.Length> widths) {
      return hole("copies", Codecs.OPTIONAL_INT)
          .with("shapes", Drawings_Codecs.LIST_OF_SHAPE, shapes)
          .with("widths", Drawings_Codecs.MAP_BY_INT_OF_LENGTH, widths);
    }

    @Override
    protected Map<UUID, Drawings.Shape> run(Args args, TaskContext context) {
      return Drawings.draw(args.shapes(), args.widths(), args.copies());
    }

    /** The arguments of one call. */
    public record Args(
        List<Drawings.Shape> shapes, Map<Integer, Drawings.Length> widths, OptionalInt copies) {}
  }
}
