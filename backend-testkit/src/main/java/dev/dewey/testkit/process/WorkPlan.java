package dev.dewey.testkit.process;

import dev.dewey.Invoker;
import dev.dewey.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the workers of a queue are like.
 *
 * @param broker the URI of the broker, as settings have it
 * @param queue the name of the queue
 * @param threads how many tasks a worker runs at the same time
 * @param lease after how long a silence a worker counts as dead
 * @param task how long a task takes, 1 ms or more
 */
public record WorkPlan(String broker, String queue, int threads, Duration lease, Duration task) {
  /** Of tasks that take a time, a consumer fetches about so much ahead. */
  private static final long AHEAD_MILLIS = 20;

  static final int ARGUMENTS = 5;

  /** How many tasks a worker holds at most: those that run, and those fetched ahead of them. */
  public long held() {
    return threads + threads * AHEAD_MILLIS / task.toMillis();
  }

  /** Opens the invoker of the queue, as any process does. */
  Invoker open() {
    return invoker(broker, queue);
  }

  static Invoker invoker(String broker, String queue) {
    return Settings.of(Map.of("dewey.broker", broker, "dewey.queue", queue)).invoker();
  }

  List<String> arguments() {
    return List.of(broker, queue, String.valueOf(threads), lease.toString(), task.toString());
  }

  static WorkPlan of(String[] arguments) {
    return new WorkPlan(
        arguments[0],
        arguments[1],
        Integer.parseInt(arguments[2]),
        Duration.parse(arguments[3]),
        Duration.parse(arguments[4]));
  }
}
