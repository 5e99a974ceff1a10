package com.example.beans;

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
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@link BeanCommands} as tasks: calling one puts a message on the queue and
 * returns at once, and a consumer runs the command.
 */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
public final class BeanCommandsTasks {
  /** {@link BeanCommands#countBeans} as a task. */
  public static final CountBeans COUNT_BEANS = new CountBeans(InvokerRef.installed());

  /** {@link BeanCommands#sendReport} as a task, tried again 3 times. */
  public static final SendReport SEND_REPORT = new SendReport(InvokerRef.installed());

  /** {@link BeanCommands#sweepCounts}, run when the minute matches {@literal *}/5. */
  public static final SweepCounts SWEEP_COUNTS = new SweepCounts(InvokerRef.installed());

  private BeanCommandsTasks() {}

  /**
   * Counts the beans in some jars.
   *
   * @param jars the names of the jars to open
   * @return where the result will appear
   */
  public static AsyncData<String> countBeans(List<String> jars) {
    return COUNT_BEANS.enqueue(jars);
  }

  /**
   * Mails a report.
   *
   * @param recipient where to send it
   * @param body the text of the mail
   * @return where the result will appear
   */
  public static AsyncData<@Nullable Void> sendReport(String recipient, String body) {
    return SEND_REPORT.enqueue(recipient, body);
  }

  /** Throws stale counts away. */
  public static void sweepCounts() {
    BeanCommands.sweepCounts();
  }

  /** Queues, schedules and runs {@link BeanCommands#countBeans}. */
  public static final class CountBeans extends QueueTask<CountBeans.Args, String> {
    private CountBeans(InvokerRef invoker) {
      super(
          "com.example.beans.BeanCommands.countBeans",
          invoker,
          BeanCommands_Codecs.COUNT_BEANS,
          BeanCommands_Codecs.COUNT_BEANS_RESULT,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public CountBeans on(Invoker invoker) {
      return new CountBeans(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public String call(List<String> jars) {
      return BeanCommands.countBeans(jars);
    }

    /** Puts one call on the queue. */
    public AsyncData<String> enqueue(List<String> jars) {
      return prepare(jars).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<String> schedule(List<String> jars, LocalDateTime eta, boolean convertUtc) {
      return prepare(jars).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<String> prepare(List<String> jars) {
      return prepare(new Args(jars));
    }

    /** Returns a call whose {@code jars} will be the result of the call before it. */
    public TaskCall.Partial<List<String>, String> partial() {
      return hole("jars", BeanCommands_Codecs.LIST_OF_STRING);
    }

    @Override
    protected String run(Args args, TaskContext context) {
      return BeanCommands.countBeans(args.jars());
    }

    /** The arguments of one call. */
    public record Args(List<String> jars) {}
  }

  /** Queues, schedules and runs {@link BeanCommands#sendReport}. */
  public static final class SendReport extends QueueTask<SendReport.Args, @Nullable Void> {
    private SendReport(InvokerRef invoker) {
      super(
          "com.example.beans.BeanCommands.sendReport",
          invoker,
          BeanCommands_Codecs.SEND_REPORT,
          Codecs.VOID,
          CommandOptions.DEFAULT.withRetries(3).withRetryDelay(Duration.ofSeconds(10)));
    }

    /** Returns this task on another invoker. */
    @Override
    public SendReport on(Invoker invoker) {
      return new SendReport(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public void call(String recipient, String body) throws IOException {
      BeanCommands.sendReport(recipient, body);
    }

    /** Puts one call on the queue. */
    public AsyncData<@Nullable Void> enqueue(String recipient, String body) {
      return prepare(recipient, body).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<@Nullable Void> schedule(
        String recipient, String body, LocalDateTime eta, boolean convertUtc) {
      return prepare(recipient, body).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<@Nullable Void> prepare(String recipient, String body) {
      return prepare(new Args(recipient, body));
    }

    /** Returns a call whose {@code body} will be the result of the call before it. */
    public TaskCall.Partial<String, @Nullable Void> partial(String recipient) {
      return hole("body", Codecs.STRING).with("recipient", Codecs.STRING, recipient);
    }

    @Override
    protected @Nullable Void run(Args args, TaskContext context) throws IOException {
      BeanCommands.sendReport(args.recipient(), args.body());
      return null;
    }

    /** The arguments of one call. */
    public record Args(String recipient, String body) {}
  }

  /** Runs {@link BeanCommands#sweepCounts} when it is due. */
  public static final class SweepCounts extends PeriodicTask {
    private SweepCounts(InvokerRef invoker) {
      super(
          "com.example.beans.BeanCommands.sweepCounts",
          invoker,
          CrontabRule.of("*/5 * * * *"),
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public SweepCounts on(Invoker invoker) {
      return new SweepCounts(InvokerRef.of(invoker));
    }

    @Override
    protected void run(TaskContext context) {
      BeanCommands.sweepCounts();
    }
  }
}
