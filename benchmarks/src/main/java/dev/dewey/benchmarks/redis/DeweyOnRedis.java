package dev.dewey.benchmarks.redis;

import static dev.dewey.benchmarks.redis.BeansTasks.COUNT_SOME_BEANS;
import static dev.dewey.benchmarks.redis.BeansTasks.TELL_THE_TIME;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.benchmarks.race.Lane;
import dev.dewey.benchmarks.race.Lane.Work;
import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Pause;
import dev.dewey.benchmarks.race.Rest;
import dev.dewey.consumer.Consumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/** The real thing: generated commands, an invoker, a consumer with one worker. */
final class DeweyOnRedis implements AutoCloseable {
  static final int BATCH = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Little beside a whole drain. */
  private static final long SHORTEST_PAUSE = 1_000_000;

  private final Place place;
  private final Invoker invoker;

  DeweyOnRedis(Place place) {
    this.place = place;
    this.invoker = place.invoker();
  }

  /** One call at a time. */
  Lane enqueue() {
    return new Lane(
        "Dewey: enqueue",
        operations -> {
          place.empty();
          return () -> fill(operations);
        });
  }

  void fill(int operations) {
    BeansTasks.CountSomeBeans task = COUNT_SOME_BEANS.on(invoker);
    for (int i = 0; i < operations; i++) {
      task.enqueue(Place.BEANS);
    }
  }

  /** A hundred calls at a time. */
  Lane enqueueAll() {
    return new Lane(
        "Dewey: enqueueAll of 100",
        operations -> {
          place.empty();
          return () -> fillInBatches(operations);
        });
  }

  /** Returns where the last result will be. */
  AsyncData<String> fillInBatches(int operations) {
    List<AsyncData<String>> last = List.of();
    for (int done = 0; done < operations; done += BATCH) {
      List<TaskCall<String>> calls = new ArrayList<>(BATCH);
      for (int i = 0; i < BATCH; i++) {
        calls.add(COUNT_SOME_BEANS.prepare(Place.BEANS));
      }
      last = invoker.enqueueAll(calls);
    }
    return last.get(last.size() - 1);
  }

  /** Runs the calls of a full queue, and stores their results. */
  Lane drain() {
    return new Lane(
        "Dewey: one worker",
        operations -> {
          place.empty();
          return new Drain(this, operations);
        });
  }

  /** From the consumer's start until the last result is there; one worker keeps the order. */
  private static final class Drain implements Work {
    private final Invoker invoker;
    private final Jedis jedis;
    private final byte[] ready;
    private final byte[] last;
    private final int operations;
    private @Nullable Consumer consumer;

    Drain(DeweyOnRedis dewey, int operations) {
      Place place = dewey.place;
      this.invoker = dewey.invoker;
      this.jedis = place.jedis();
      this.ready = place.keys().ready();
      this.last = place.keys().result(dewey.fillInBatches(operations).taskId());
      this.operations = operations;
    }

    @Override
    public void run() {
      consumer = Consumer.builder(invoker).start();
      long start = System.nanoTime();
      while (!jedis.exists(last)) {
        Pause.of(untilNextLook(System.nanoTime() - start));
      }
    }

    /**
     * Half of what the rest will take, as fast as it went: looks cost the server something, too.
     */
    private long untilNextLook(long passed) {
      long left = jedis.llen(ready);
      double rest = (double) passed * left / Math.max(1, operations - left);
      return Math.max(SHORTEST_PAUSE, Math.min(passed, (long) (rest / 2)));
    }

    @Override
    public void close() {
      if (consumer != null) {
        consumer.close();
      }
    }
  }

  /** The time from a call until the command runs, in a consumer that waits. */
  Latencies untilStarted(int times, Rest rest) {
    return timed(
        "Dewey: enqueue until the command runs",
        times,
        rest,
        () -> {
          long start = System.nanoTime();
          AsyncData<Long> told = TELL_THE_TIME.on(invoker).enqueue();
          rest.take(); // nobody waits for the result: that would be another path
          Long ran = told.get();
          return (ran == null ? told.get(PATIENCE) : ran) - start;
        });
  }

  /** The time from a command's run until the caller, who waits, has its result. */
  Latencies untilReturned(int times, Rest rest) {
    return timed(
        "Dewey: the command runs until its result is at the caller",
        times,
        rest,
        () -> {
          long ran = TELL_THE_TIME.on(invoker).enqueue().get(PATIENCE);
          return System.nanoTime() - ran;
        });
  }

  private Latencies timed(String name, int times, Rest rest, LongSupplier one) {
    place.empty();
    Consumer consumer = Consumer.builder(invoker).start();
    try (consumer) {
      return new Latencies(
          name,
          LongStream.range(0, times)
              .map(
                  i -> {
                    rest.take();
                    return one.getAsLong();
                  })
              .boxed()
              .toList());
    }
  }

  /** What the server does while a consumer, the only one of a fresh invoker, has nothing to do. */
  Usage idle(Duration time) {
    place.empty();
    try (Invoker fresh = place.invoker()) {
      Consumer consumer = Consumer.builder(fresh).start();
      try (consumer) {
        Pause.of(Duration.ofMillis(500).toNanos());
        Usage before = place.usage();
        Pause.of(time.toNanos());
        return place.usage().since(before);
      }
    }
  }

  /** What the server does for one work. */
  Usage usage(Lane lane, int operations) {
    try (Work work = lane.preparing().apply(operations)) {
      Usage before = place.usage();
      work.run();
      return place.usage().since(before);
    }
  }

  @Override
  public void close() {
    invoker.close();
  }
}
