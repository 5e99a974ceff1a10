package dev.dewey.command;

import dev.dewey.broker.StoredResult;
import dev.dewey.instance.CommandInstances;
import dev.dewey.json.RawJson;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all dispatchers of a consumer share.
 *
 * @param repertoire what can be run, and on what
 * @param format how messages are read
 * @param results which results are stored
 * @param clock by which calls expire
 * @param random numbers from 0 to below 1, by which waits before retries are jittered; asked by
 *     many threads
 */
public record DispatchRules(
    Repertoire repertoire,
    MessageFormat format,
    ResultPolicy results,
    InstantSource clock,
    DoubleSupplier random) {
  /**
   * What can be run.
   *
   * @param commands by name
   * @param instances what those are called on that are instance methods
   */
  public record Repertoire(CommandRegistry commands, CommandInstances instances) {
    /** Checks that nothing is missing. */
    public Repertoire {
      Objects.requireNonNull(commands, "commands");
      Objects.requireNonNull(instances, "instances");
    }
  }

  /** Checks that nothing is missing. */
  public DispatchRules {
    Objects.requireNonNull(repertoire, "repertoire");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(results, "results");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(random, "random");
  }

  /** Rules of good chance, for commands that need no objects. */
  public DispatchRules(
      CommandRegistry commands, MessageFormat format, ResultPolicy results, InstantSource clock) {
    this(
        new Repertoire(commands, CommandInstances.NONE),
        format,
        results,
        clock,
        () -> ThreadLocalRandom.current().nextDouble());
  }

  /** Returns these rules with other objects for instance methods. */
  public DispatchRules withInstances(CommandInstances instances) {
    Repertoire other = new Repertoire(repertoire.commands(), instances);
    return new DispatchRules(other, format, results, clock, random);
  }

  CommandRegistry commands() {
    return repertoire.commands();
  }

  /** How a call ended, as it is stored; null if it is not. */
  @Nullable StoredResult stored(Command<?, ?> command, TaskId id, TaskResult<RawJson> end) {
    return keeps(command) ? result(id, ResultFormat.write(end)) : null;
  }

  boolean keeps(Command<?, ?> command) {
    return results.kept() != ResultPolicy.Kept.NONE && command.keepsResult();
  }

  StoredResult result(TaskId id, byte[] bytes) {
    return new StoredResult(id, bytes, results.ttl());
  }
}
