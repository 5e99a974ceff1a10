package dev.dewey.redis;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A command that runs until a test lets it end. */
final class Held extends QueueTask<Held.NoArgs, String> {
  record NoArgs() {}

  /** How it passes its time. */
  enum Pastime {
    WAITING,
    COMPUTING
  }

  final Pastime pastime;
  final CountDownLatch mayEnd = new CountDownLatch(1);
  final AtomicInteger started = new AtomicInteger();
  final AtomicInteger deliveredAgain = new AtomicInteger();

  Held(Pastime pastime) {
    super("held", InvokerRef.installed(), new ArgsCodec(), Codecs.STRING, CommandOptions.DEFAULT);
    this.pastime = pastime;
  }

  @Override
  public Held on(Invoker other) {
    throw new UnsupportedOperationException("prepare it, and queue it by an invoker");
  }

  @Override
  protected String run(NoArgs args, TaskContext context) throws InterruptedException {
    started.incrementAndGet();
    deliveredAgain.addAndGet(context.delivery() - 1);
    while (pastime == Pastime.COMPUTING && mayEnd.getCount() > 0) {
      Thread.onSpinWait();
    }
    mayEnd.await();
    return "ended";
  }

  private static final class ArgsCodec implements JsonCodec<NoArgs> {
    private static final FieldNames NAMES = FieldNames.of();

    @Override
    public void write(JsonOutput out, NoArgs args) {
      out.beginObject().endObject();
    }

    @Override
    public NoArgs read(JsonInput in) {
      in.beginObject(NAMES);
      in.endObject();
      return new NoArgs();
    }
  }
}
