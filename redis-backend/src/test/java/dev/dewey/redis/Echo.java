package dev.dewey.redis;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;

/** A command that returns its argument: what the processor would write, by hand. */
final class Echo extends QueueTask<Echo.Args, String> {
  record Args(String text) {}

  Echo(InvokerRef invoker) {
    super("echo", invoker, new ArgsCodec(), Codecs.STRING, CommandOptions.DEFAULT);
  }

  @Override
  public Echo on(Invoker other) {
    return new Echo(InvokerRef.of(other));
  }

  AsyncData<String> enqueue(String text) {
    return enqueue(new Args(text));
  }

  @Override
  protected String run(Args args, TaskContext context) {
    return args.text();
  }

  static final class ArgsCodec implements JsonCodec<Args> {
    private static final FieldNames NAMES = FieldNames.of("text");

    @Override
    public void write(JsonOutput out, Args args) {
      out.beginObject().name("text");
      Codecs.STRING.write(out, args.text());
      out.endObject();
    }

    @Override
    public Args read(JsonInput in) {
      String text = "";
      in.beginObject(NAMES);
      while (in.nextField() >= 0) {
        text = Codecs.STRING.read(in);
      }
      in.endObject();
      return new Args(text);
    }
  }
}
