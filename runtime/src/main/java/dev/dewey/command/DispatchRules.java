package dev.dewey.command;

import dev.dewey.broker.StoredResult;
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
 * @param commands what can be run
 * @param format how messages are read
 * @param results which results are stored
 * @param clock by which calls expire
 * @param random numbers from 0 to below 1, by which waits before retries are jittered; asked by
 *     many threads
 */
public record DispatchRules(
    CommandRegistry commands,
    MessageFormat format,
    ResultPolicy results,
    InstantSource clock,
    DoubleSupplier random) {
  /** Checks that nothing is missing. */
  public DispatchRules {
    Objects.requireNonNull(commands, "commands");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(results, "results");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(random, "random");
  }

  /** Rules of good chance. */
  public DispatchRules(
      CommandRegistry commands, MessageFormat format, ResultPolicy results, InstantSource clock) {
    this(commands, format, results, clock, () -> ThreadLocalRandom.current().nextDouble());
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
