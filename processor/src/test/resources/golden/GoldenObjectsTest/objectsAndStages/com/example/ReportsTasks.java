package com.example;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.PeriodicTask;
import dev.dewey.QueueTask;
import dev.dewey.TaskCall;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import dev.dewey.crontab.CrontabRule;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@link Reports} as tasks: calling one puts a message on the queue and returns at
 * once, and a consumer runs the command.
 */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
public final class ReportsTasks {
  /** {@link Reports#send} as a task. */
  public static final Send SEND = new Send(InvokerRef.installed());

  /** {@link Reports#write} as a task. */
  public static final Write WRITE = new Write(InvokerRef.installed());

  /** {@link Reports#sweep}, run when the minute matches 0. */
  public static final Sweep SWEEP = new Sweep(InvokerRef.installed());

  private ReportsTasks() {}

  /**
   * Sends a report.
   *
   * @param recipient to whom
   * @return where the result will appear
   */
  public static AsyncData<@Nullable Void> send(String recipient) {
    return SEND.enqueue(recipient);
  }

  /**
   * Writes a report.
   *
   * @return where the result will appear
   */
  public static AsyncData<String> write(long beans) {
    return WRITE.enqueue(beans);
  }

  /**
   * Throws old reports away.
   *
   * @return what the command returns
   */
  public static int sweep() {
    return SWEEP.call();
  }

  /** Queues, schedules and runs {@link Reports#send}. */
  public static final class Send extends QueueTask<Send.Args, @Nullable Void> {
    private Send(InvokerRef invoker) {
      super(
          "com.example.Reports.send",
          invoker,
          Reports_Codecs.SEND,
          Codecs.VOID,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Send on(Invoker invoker) {
      return new Send(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public void call(String recipient, TaskContext context) throws IOException {
      instance(Reports.class, Reports::new).send(recipient, context);
    }

    /** Puts one call on the queue. */
    public AsyncData<@Nullable Void> enqueue(String recipient) {
      return prepare(recipient).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<@Nullable Void> schedule(
        String recipient, LocalDateTime eta, boolean convertUtc) {
      return prepare(recipient).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<@Nullable Void> prepare(String recipient) {
      return prepare(new Args(recipient));
    }

    /** Returns a call whose {@code recipient} will be the result of the call before it. */
    public TaskCall.Partial<String, @Nullable Void> partial() {
      return hole("recipient", Codecs.STRING);
    }

    @Override
    protected @Nullable Void run(Args args, TaskContext context) throws IOException {
      context.instance(Reports.class, Reports::new).send(args.recipient(), context);
      return null;
    }

    /** The arguments of one call. */
    public record Args(String recipient) {}
  }

  /** Queues, schedules and runs {@link Reports#write}. */
  public static final class Write extends QueueTask<Write.Args, String> {
    private Write(InvokerRef invoker) {
      super(
          "com.example.Reports.write",
          invoker,
          Reports_Codecs.WRITE,
          Reports_Codecs.WRITE_RESULT,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Write on(Invoker invoker) {
      return new Write(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public CompletionStage<String> call(long beans) throws IOException {
      return instance(Reports.class, Reports::new).write(beans);
    }

    /** Puts one call on the queue. */
    public AsyncData<String> enqueue(long beans) {
      return prepare(beans).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<String> schedule(long beans, LocalDateTime eta, boolean convertUtc) {
      return prepare(beans).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<String> prepare(long beans) {
      return prepare(new Args(beans));
    }

    /** Returns a call whose {@code beans} will be the result of the call before it. */
    public TaskCall.Partial<Long, String> partial() {
      return hole("beans", Codecs.LONG);
    }

    @Override
    protected String run(Args args, TaskContext context) throws Exception {
      return await(context.instance(Reports.class, Reports::new).write(args.beans()));
    }

    /** The arguments of one call. */
    public record Args(long beans) {}
  }

  /** Runs {@link Reports#sweep} when it is due. */
  public static final class Sweep extends PeriodicTask {
    private Sweep(InvokerRef invoker) {
      super(
          "com.example.Reports.sweep",
          invoker,
          CrontabRule.of("0 * * * *"),
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Sweep on(Invoker invoker) {
      return new Sweep(InvokerRef.of(invoker));
    }

    @Override
    protected void run(TaskContext context) {
      context.instance(Reports.class, Reports::new).sweep();
    }

    /** Runs the command in this thread, past the queue. */
    public int call() {
      return instance(Reports.class, Reports::new).sweep();
    }
  }
}
