package dev.dewey.testkit.process;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.Command;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import dev.dewey.testkit.oracle.Event;
import dev.dewey.testkit.oracle.EventLog;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A command that takes its time, notes when it starts and ends, and returns who ran it. */
final class Noted extends Command<Noted.Args, @Nullable String> {
  /** How the ids of tasks begin that take no time to speak of. */
  static final String QUICK = "quick-";

  private final EventLog log;
  private final String worker;
  private final Duration time;

  Noted(EventLog log, String worker, Duration time) {
    super("contract", new ArgsCodec(), Codecs.STRING, CommandOptions.DEFAULT);
    this.log = log;
    this.worker = worker;
    this.time = time;
  }

  @Override
  protected String run(Args args, TaskContext context) {
    String id = context.id().value();
    log.note(Event.Kind.STARTED, id, context.delivery());
    if (!id.startsWith(QUICK)) {
      takeTime();
    }
    log.note(Event.Kind.ENDED, id, context.delivery());
    return result(worker, context.delivery());
  }

  private void takeTime() {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  static String result(String worker, int delivery) {
    return "%s at delivery %d".formatted(worker, delivery);
  }

  record Args() {}

  private static final class ArgsCodec implements JsonCodec<Args> {
    private static final FieldNames NONE = FieldNames.of();

    @Override
    public void write(JsonOutput out, Args args) {
      out.beginObject().endObject();
    }

    @Override
    public Args read(JsonInput in) {
      in.beginObject(NONE);
      while (in.nextField() >= 0) {
        throw new IllegalStateException("there are no fields to be found");
      }
      in.endObject();
      return new Args();
    }
  }
}
