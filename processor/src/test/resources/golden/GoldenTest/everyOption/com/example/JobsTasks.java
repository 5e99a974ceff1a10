package com.example;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.PeriodicTask;
import dev.dewey.QueueTask;
import dev.dewey.TaskCall;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.DeliveryPromise;
import dev.dewey.command.TaskContext;
import dev.dewey.crontab.CrontabRule;
import dev.dewey.crontab.Misfire;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@link Jobs} as tasks: calling one puts a message on the queue and returns at
 * once, and a consumer runs the command.
 */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
public final class JobsTasks {
  /** {@link Jobs#all} as a task, tried again twice. */
  public static final All ALL = new All(InvokerRef.from(Jobs::invoker));

  /** {@link Jobs#old} as a task. */
  @Deprecated(forRemoval = true)
  public static final Old OLD = new Old(InvokerRef.installed());

  /** {@link Jobs#lunch}, run when {@link Jobs.Noon} matches. */
  public static final Lunch LUNCH = new Lunch(InvokerRef.from(Jobs::invoker));

  /** {@link Jobs#everyMinute}, run every minute. */
  public static final EveryMinute EVERY_MINUTE = new EveryMinute(InvokerRef.installed());

  /**
   * {@link Jobs#onSundays}, run when the minute matches 0 and the hour matches {@literal *}/6 and
   * the day of the week matches 7.
   */
  public static final OnSundays ON_SUNDAYS = new OnSundays(InvokerRef.installed());

  private JobsTasks() {}

  /**
   * Has it all.
   *
   * @return where the result will appear
   */
  public static AsyncData<@Nullable String> all(int count, @Nullable Long size, String... names) {
    return ALL.enqueue(count, size, names);
  }

  /**
   * Is called no more.
   *
   * @return where the result will appear
   */
  @Deprecated(forRemoval = true)
  public static AsyncData<Long> old(long n) {
    return OLD.enqueue(n);
  }

  /**
   * Lunch, see the rule.
   *
   * @return what the command returns
   */
  public static int lunch(TaskContext context) throws InterruptedException {
    return Jobs.lunch(context);
  }

  /** Runs the command in this thread. */
  public static void everyMinute() {
    Jobs.everyMinute();
  }

  /** Once a week. */
  public static void onSundays() {
    Jobs.onSundays();
  }

  /** Queues, schedules and runs {@link Jobs#all}. */
  public static final class All extends QueueTask<All.Args, @Nullable String> {
    private All(InvokerRef invoker) {
      super(
          "all",
          invoker,
          Jobs_Codecs.ALL,
          Jobs_Codecs.ALL_RESULT,
          CommandOptions.DEFAULT
              .withRetries(2)
              .withRetryMaxDelay(Duration.ofDays(2))
              .withRetryDelay(Duration.ofMillis(1500))
              .withRetryBackoff(1.5)
              .withRetryJitter(0.25)
              .withPriority(-7)
              .withDelivery(DeliveryPromise.AT_MOST_ONCE));
    }

    /** Returns this task on another invoker. */
    @Override
    public All on(Invoker invoker) {
      return new All(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public @Nullable String call(
        int count, TaskContext context, @Nullable Long size, String... names) {
      return Jobs.all(count, context, size, names);
    }

    /** Puts one call on the queue. */
    public AsyncData<@Nullable String> enqueue(int count, @Nullable Long size, String... names) {
      return prepare(count, size, names).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<@Nullable String> schedule(
        int count, @Nullable Long size, String[] names, LocalDateTime eta, boolean convertUtc) {
      return prepare(count, size, names).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<@Nullable String> prepare(int count, @Nullable Long size, String... names) {
      return prepare(new Args(count, size, names));
    }

    /** Returns a call whose {@code names} will be the result of the call before it. */
    public TaskCall.Partial<String[], @Nullable String> partial(int count, @Nullable Long size) {
      return hole("names", Jobs_Codecs.STRING_ARRAY)
          .with("count", Codecs.INT, count)
          .with("size", Codecs.LONG, size);
    }

    @Override
    protected @Nullable String run(Args args, TaskContext context) {
      return Jobs.all(args.count(), context, args.size(), args.names());
    }

    @Override
    protected boolean isRetriedOn(Throwable thrown) {
      if (thrown instanceof FileNotFoundException) {
        return false;
      }
      if (thrown instanceof IOException) {
        return true;
      }
      return thrown instanceof Jobs.Busy;
    }

    /** The arguments of one call. */
    public record Args(int count, @Nullable Long size, String[] names) {}
  }

  /** Queues, schedules and runs {@link Jobs#old}. */
  @Deprecated(forRemoval = true)
  @SuppressWarnings("removal")
  public static final class Old extends QueueTask<Old.Args, Long> {
    private Old(InvokerRef invoker) {
      super(
          "com.example.Jobs.old",
          invoker,
          Jobs_Codecs.OLD,
          Jobs_Codecs.OLD_RESULT,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public Old on(Invoker invoker) {
      return new Old(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public long call(long n) {
      return Jobs.old(n);
    }

    /** Puts one call on the queue. */
    public AsyncData<Long> enqueue(long n) {
      return prepare(n).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<Long> schedule(long n, LocalDateTime eta, boolean convertUtc) {
      return prepare(n).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<Long> prepare(long n) {
      return prepare(new Args(n));
    }

    /** Returns a call whose {@code n} will be the result of the call before it. */
    public TaskCall.Partial<Long, Long> partial() {
      return hole("n", Codecs.LONG);
    }

    @Override
    protected Long run(Args args, TaskContext context) {
      return Jobs.old(args.n());
    }

    @Override
    protected boolean isRetriedOn(Throwable thrown) {
      if (thrown instanceof IllegalStateException) {
        return false;
      }
      return !(thrown instanceof IllegalArgumentException);
    }

    /** The arguments of one call. */
    public record Args(long n) {}
  }

  /** Runs {@link Jobs#lunch} when it is due. */
  public static final class Lunch extends PeriodicTask {
    private Lunch(InvokerRef invoker) {
      super(
          "com.example.Jobs.lunch",
          invoker,
          new Jobs.Noon(),
          CommandOptions.DEFAULT.withRetries(1),
          Misfire.ONCE);
    }

    /** Returns this task on another invoker. */
    @Override
    public Lunch on(Invoker invoker) {
      return new Lunch(InvokerRef.of(invoker));
    }

    @Override
    protected void run(TaskContext context) throws InterruptedException {
      Jobs.lunch(context);
    }
  }

  /** Runs {@link Jobs#everyMinute} when it is due. */
  public static final class EveryMinute extends PeriodicTask {
    private EveryMinute(InvokerRef invoker) {
      super(
          "com.example.Jobs.everyMinute",
          invoker,
          CrontabRule.of("* * * * *"),
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public EveryMinute on(Invoker invoker) {
      return new EveryMinute(InvokerRef.of(invoker));
    }

    @Override
    protected void run(TaskContext context) {
      Jobs.everyMinute();
    }
  }

  /** Runs {@link Jobs#onSundays} when it is due. */
  public static final class OnSundays extends PeriodicTask {
    private OnSundays(InvokerRef invoker) {
      super(
          "com.example.Jobs.onSundays",
          invoker,
          CrontabRule.of("0 */6 * * 7"),
          CommandOptions.DEFAULT,
          Misfire.ALL);
    }

    /** Returns this task on another invoker. */
    @Override
    public OnSundays on(Invoker invoker) {
      return new OnSundays(InvokerRef.of(invoker));
    }

    @Override
    protected void run(TaskContext context) {
      Jobs.onSundays();
    }
  }
}
