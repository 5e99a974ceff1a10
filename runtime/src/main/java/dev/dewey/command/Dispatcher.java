package dev.dewey.command;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.StoredResult;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonDecodeException;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.instance.CommandInstances;
import dev.dewey.json.Excerpt;
import dev.dewey.json.RawJson;
import dev.dewey.message.DeadReason;
import dev.dewey.message.Message;
import dev.dewey.message.MessageRejectedException;
import dev.dewey.message.TaskId;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskFailure;
import dev.dewey.result.TaskResult;
import dev.dewey.result.Working;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns a message into an outcome: reads it, finds the command, runs it, and decides what becomes
 * of the message. Does no I/O of its own.
 *
 * <p>Nothing that a message holds and nothing that a command throws leaves a dispatcher as an
 * exception. An instance belongs to one thread at a time, but a command may dispatch again.
 */
public final class Dispatcher {
  private final DispatchRules rules;
  private final JsonInput input = new JsonInput();
  private final JsonOutput output;
  private final Failures failures;

  /** What was called last, and mostly is again. */
  private @Nullable Command<?, ?> latest;

  /** Dispatches by these rules. */
  public Dispatcher(DispatchRules rules) {
    this.rules = rules;
    this.output = new JsonOutput(rules.format().limits().maxDepth());
    this.failures = new Failures(rules);
  }

  /** Dispatches one delivery, whose command can have no connection. */
  public Outcome dispatch(Delivery delivery) {
    return dispatch(delivery, null);
  }

  /**
   * Dispatches one delivery.
   *
   * @param transaction what its command may write by, or null for nothing
   */
  public Outcome dispatch(Delivery delivery, TaskContext.@Nullable Transaction transaction) {
    Message message;
    try {
      message = rules.format().read(delivery.message());
    } catch (MessageRejectedException e) {
      return rejected(delivery, e);
    }
    Command<?, ?> command = find(message.command());
    if (command == null) {
      String detail = "no command is called " + Excerpt.quote(message.command());
      Unreadable unreadable =
          new Unreadable(message.toString(), message.id(), DeadReason.UNKNOWN_COMMAND, detail);
      return parked(delivery, unreadable);
    }
    return run(command, message, context(message, delivery.deliveries() + 1, transaction));
  }

  private @Nullable Command<?, ?> find(String name) {
    Command<?, ?> known = latest;
    if (known == null || !known.name().equals(name)) {
      known = rules.commands().find(name);
      latest = known;
    }
    return known;
  }

  /**
   * Runs one call of a command.
   *
   * @param delivery how many times this try was handed to a consumer, the first being 1
   */
  public <A, R extends @Nullable Object> Outcome run(
      Command<A, R> command, Message message, int delivery) {
    return run(command, message, context(message, delivery, null));
  }

  private TaskContext context(
      Message message, int delivery, TaskContext.@Nullable Transaction transaction) {
    TaskContext.Transaction part = transaction == null ? TaskContext.NONE : transaction;
    CommandInstances instances = rules.repertoire().instances();
    return new TaskContext(message.id(), message.attempt(), delivery, part, instances);
  }

  private <A, R extends @Nullable Object> Outcome run(
      Command<A, R> command, Message message, TaskContext context) {
    if (context.delivery() > 1 && isOnceAtMost(command)) {
      return dead(command, message, DeadReason.ABANDONED, "a consumer died with it in hand");
    }
    if (isExpired(message)) {
      return new Outcome.Expired(
          message, rules.stored(command, message.id(), new TaskResult.Expired<>()));
    }
    A args;
    try {
      args = arguments(command, message.args());
    } catch (RuntimeException | StackOverflowError e) {
      return dead(command, message, DeadReason.BAD_ARGUMENTS, e);
    }
    R value;
    String around = Working.runs(command.name());
    try {
      value = command.run(args, context);
    } catch (Throwable e) {
      return failures.judge(command, message, e);
    } finally {
      Working.runs(around);
    }
    return succeeded(command, message, value);
  }

  private <A> A arguments(Command<A, ?> command, RawJson json) {
    try {
      return input.fromJson(json, command.argsCodec());
    } catch (JsonDecodeException e) {
      JsonUpgrader upgrader = command.upgrader();
      if (upgrader == null) {
        throw e;
      }
      JsonOutput now = new JsonOutput();
      RawJson upgraded = now.toJson(new Upgrading(upgrader, now), json);
      return input.fromJson(upgraded, command.argsCodec());
    }
  }

  /** Writes what an upgrader makes of old arguments; reading them is how it comes to write. */
  private record Upgrading(JsonUpgrader upgrader, JsonOutput now) implements JsonCodec<RawJson> {
    private static final RawJson NOTHING_MORE = RawJson.of("null");

    @Override
    public void write(JsonOutput out, RawJson old) {
      new JsonInput().fromJson(old, this);
    }

    @Override
    public RawJson read(JsonInput in) {
      upgrader.upgrade(in, now);
      return NOTHING_MORE;
    }
  }

  private static boolean isOnceAtMost(Command<?, ?> command) {
    return command.options().delivery() == DeliveryPromise.AT_MOST_ONCE;
  }

  /**
   * Judges a delivery that somebody has to leave while it may be running. Safe for use by any
   * thread.
   *
   * @param detail why it is left
   * @return what becomes of it, or null if it may be started again
   */
  public @Nullable Outcome abandon(Delivery delivery, String detail) {
    Message message;
    try {
      message = rules.format().read(delivery.message());
    } catch (MessageRejectedException e) {
      return null;
    }
    Command<?, ?> command = rules.commands().find(message.command());
    return command != null && isOnceAtMost(command)
        ? dead(command, message, DeadReason.ABANDONED, detail)
        : null;
  }

  private boolean isExpired(Message message) {
    Instant expires = message.options().expires();
    return expires != null && !rules.clock().instant().isBefore(expires);
  }

  private <R extends @Nullable Object> Outcome succeeded(
      Command<?, R> command, Message message, R value) {
    boolean dropped = value == null && rules.results().kept() == ResultPolicy.Kept.VALUES;
    if (dropped || !rules.keeps(command)) {
      return new Outcome.Succeeded(message, null);
    }
    try {
      RawJson json = output.toJson(command.resultCodec(), value);
      byte[] bytes = ResultFormat.write(new TaskResult.Succeeded<>(json));
      int limit = rules.format().limits().maxBytes();
      if (bytes.length > limit) {
        String detail = "the result has " + bytes.length + " bytes, the limit is " + limit;
        return dead(command, message, DeadReason.RESULT_REJECTED, detail);
      }
      return new Outcome.Succeeded(message, rules.result(message.id(), bytes));
    } catch (Throwable e) {
      // Whatever it is: the command has run, and must not run again because of its result.
      return dead(command, message, DeadReason.RESULT_REJECTED, e);
    }
  }

  /** A message that names no command known here, and whose it is if that can be told. */
  private record Unreadable(
      String subject, @Nullable TaskId id, DeadReason reason, String detail) {}

  private Outcome rejected(Delivery delivery, MessageRejectedException e) {
    byte[] bytes = delivery.message();
    Unreadable message =
        new Unreadable(
            "a message of " + bytes.length + " bytes",
            rules.format().findId(bytes),
            e.reason(),
            String.valueOf(e.getMessage()));
    return e.reason() == DeadReason.UNSUPPORTED_VERSION
        ? parked(delivery, message)
        : dead(message, message.detail());
  }

  private Outcome parked(Delivery delivery, Unreadable message) {
    Duration wait = Parking.next(delivery.parks());
    return wait == null
        ? dead(message, message.detail() + ", for a day")
        : new Outcome.Parked(message.subject(), message.detail(), wait);
  }

  private Outcome dead(Unreadable message, String detail) {
    TaskId id = message.id();
    StoredResult result = null;
    if (id != null && rules.results().kept() != ResultPolicy.Kept.NONE) {
      TaskResult<RawJson> end = new TaskResult.Dead<>(message.reason(), detail);
      result = rules.result(id, ResultFormat.write(end));
    }
    return new Outcome.Dead(message.subject(), message.reason(), detail, result);
  }

  private Outcome dead(Command<?, ?> command, Message message, DeadReason reason, Throwable e) {
    TaskFailure failure = TaskFailure.of(e, 1);
    String detail = failure.message().isEmpty() ? failure.type() : failure.message();
    return dead(command, message, reason, detail);
  }

  private Outcome dead(Command<?, ?> command, Message message, DeadReason reason, String detail) {
    StoredResult result =
        rules.stored(command, message.id(), new TaskResult.Dead<>(reason, detail));
    return new Outcome.Dead(message.toString(), reason, detail, result);
  }
}
