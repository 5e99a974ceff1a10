package dev.dewey.benchmarks;

import static dev.dewey.benchmarks.BeansTasks.COUNT_SOME_BEANS;

import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.broker.QueueCounts;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The ways in which a queue in memory is used, each on a queue of its own.
 *
 * @param tasks how many tasks go through it
 * @param workers how many threads run them
 */
record Scenarios(int tasks, int workers) {
  private static final int BATCH = 100;
  private static final long LOOK_NANOS = 500_000;

  /** Puts the tasks on the queue one by one. */
  Sample enqueue() {
    Invoker invoker = invoker();
    return Sample.of(tasks, () -> fill(invoker));
  }

  /** Puts the tasks on the queue a hundred at a time. */
  Sample enqueueAll() {
    Invoker invoker = invoker();
    return Sample.of(tasks, () -> fillInBatches(invoker));
  }

  /** Runs the tasks of a full queue, and stores their results. */
  Sample drain() {
    Invoker invoker = invoker();
    fill(invoker);
    return consumed(invoker, () -> {});
  }

  /** Puts the tasks on the queue while they run. */
  Sample together() {
    Invoker invoker = invoker();
    return consumed(invoker, () -> fill(invoker));
  }

  private static Invoker invoker() {
    return Invoker.on(new MemoryBroker("bench"));
  }

  private void fill(Invoker invoker) {
    BeansTasks.CountSomeBeans task = COUNT_SOME_BEANS.on(invoker);
    for (int i = 0; i < tasks; i++) {
      task.enqueue(i);
    }
  }

  private void fillInBatches(Invoker invoker) {
    for (int start = 0; start < tasks; start += BATCH) {
      int end = Math.min(start + BATCH, tasks);
      List<TaskCall<String>> calls = new ArrayList<>(BATCH);
      for (int i = start; i < end; i++) {
        calls.add(COUNT_SOME_BEANS.prepare(i));
      }
      invoker.enqueueAll(calls);
    }
  }

  /** The consumer is closed after the measurement, for its threads' bytes to count. */
  private Sample consumed(Invoker invoker, Runnable work) {
    List<Consumer> started = new ArrayList<>();
    try {
      return Sample.of(
          tasks,
          () -> {
            started.add(Consumer.builder(invoker).threads(workers).start());
            work.run();
            awaitEmpty(invoker);
          });
    } finally {
      started.forEach(Consumer::close);
    }
  }

  private static void awaitEmpty(Invoker invoker) {
    QueueCounts counts = invoker.broker().counts();
    while (counts.ready() + counts.running() > 0) {
      LockSupport.parkNanos(LOOK_NANOS);
      counts = invoker.broker().counts();
    }
    if (counts.scheduled() + counts.dead() > 0) {
      throw new IllegalStateException("not every task ran: " + counts);
    }
  }
}
