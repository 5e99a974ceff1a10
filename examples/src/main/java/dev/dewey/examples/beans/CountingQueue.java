package dev.dewey.examples.beans;

import static dev.dewey.examples.beans.JarsTasks.COUNT_BEANS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.TaskFailedException;
import dev.dewey.consumer.Consumer;
import dev.dewey.examples.beans.jar.BeanCount;
import dev.dewey.memory.MemoryBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts jars by one queued task each. All that knows which broker there is, and where its consumer
 * runs, stands here.
 */
final class CountingQueue implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Invoker invoker;
  private final Consumer consumer;

  private CountingQueue(Invoker invoker, int threads) {
    this.invoker = invoker;
    this.consumer = Consumer.builder(invoker).threads(threads).start();
  }

  /** Opens a queue in this process, and a consumer of it. */
  static CountingQueue inMemory(int threads) {
    return new CountingQueue(Invoker.on(new MemoryBroker("beans")), threads);
  }

  /** Returns the counts of some jars, in their order. */
  List<BeanCount> count(List<String> jars, Progress progress) {
    List<TaskCall<BeanCount>> calls = jars.stream().map(jar -> COUNT_BEANS.prepare(jar)).toList();
    List<AsyncData<BeanCount>> queued = invoker.enqueueAll(calls);
    List<BeanCount> counts = new ArrayList<>();
    for (int i = 0; i < jars.size(); i++) {
      counts.add(result(jars.get(i), queued.get(i)));
      progress.step();
    }
    return counts;
  }

  private static BeanCount result(String jar, AsyncData<BeanCount> data) {
    try {
      return data.get(PATIENCE);
    } catch (TaskFailedException e) {
      return BeanCount.broken(jar, e.getMessage());
    }
  }

  @Override
  public void close() {
    consumer.close();
    invoker.close();
  }
}
