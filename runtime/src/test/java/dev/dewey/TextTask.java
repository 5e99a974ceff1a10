package dev.dewey;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;

/**
 * A command of one text, for tests: what the processor generates, with a body that a test gives.
 *
 * @param <R> what it returns
 */
public final class TextTask<R> extends QueueTask<TextTask.Args, R> {
  private final Shape<R> shape;

  /** The arguments of one call. */
  public record Args(String text) {}

  /** What a test lets the command do. */
  @FunctionalInterface
  public interface Body<R> {
    /** Runs one call. */
    R run(String text, TaskContext context) throws Exception;
  }

  private record Shape<R>(String name, JsonCodec<R> result, Body<R> body) {}

  private TextTask(Shape<R> shape, InvokerRef invoker, CommandOptions options) {
    super(shape.name, invoker, new ArgsCodec(), shape.result, options);
    this.shape = shape;
  }

  /** Makes a command of any result. */
  public static <R> TextTask<R> of(String name, JsonCodec<R> result, Body<R> body) {
    return new TextTask<>(
        new Shape<>(name, result, body), InvokerRef.installed(), CommandOptions.DEFAULT);
  }

  /** Makes a command that returns a text. */
  public static TextTask<String> text(String name, Body<String> body) {
    return of(name, Codecs.STRING, body);
  }

  /** Makes a command called {@code echo} that returns its argument. */
  public static TextTask<String> echo() {
    return text("echo", (text, context) -> text);
  }

  /** Returns this command with other options. */
  public TextTask<R> with(CommandOptions options) {
    return new TextTask<>(shape, InvokerRef.installed(), options);
  }

  @Override
  public TextTask<R> on(Invoker other) {
    return new TextTask<>(shape, InvokerRef.of(other), options());
  }

  /** Returns this command on whatever invoker a reference gives. */
  public TextTask<R> on(InvokerRef other) {
    return new TextTask<>(shape, other, options());
  }

  /** Puts a call on the queue. */
  public AsyncData<R> enqueue(String text) {
    return enqueue(new Args(text));
  }

  /** Returns a call, not yet queued. */
  public TaskCall<R> prepare(String text) {
    return prepare(new Args(text));
  }

  @Override
  protected R run(Args args, TaskContext context) throws Exception {
    return shape.body.run(args.text(), context);
  }

  private static final class ArgsCodec implements JsonCodec<Args> {
    private static final FieldNames NAMES = FieldNames.of("text");

    @Override
    public void write(JsonOutput out, Args args) {
      out.beginObject().name("text");
      Codecs.STRING.write(out, args.text());
      out.endObject();
    }

    @Override
    public Args read(JsonInput in) {
      String text = null;
      in.beginObject(NAMES);
      while (in.nextField() >= 0) {
        text = Codecs.STRING.read(in);
      }
      in.endObject();
      return new Args(text);
    }
  }
}
