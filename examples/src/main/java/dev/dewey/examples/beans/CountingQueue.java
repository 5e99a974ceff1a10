package dev.dewey.examples.beans;

import static dev.dewey.examples.beans.JarsTasks.COUNT_BEANS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.TaskFailedException;
import dev.dewey.consumer.Consumer;
import dev.dewey.examples.beans.jar.BeanCount;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts jars by one queued task each. All that knows which broker there is, and where its consumer
 * runs, stands here.
 */
final class CountingQueue implements AutoCloseable {
  private static final String NAME = "beans";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Invoker invoker;
  private final @Nullable Consumer consumer;

  private CountingQueue(Invoker invoker, @Nullable Consumer consumer) {
    this.invoker = invoker;
    this.consumer = consumer;
  }

  /** Opens a queue in this process, and a consumer of it. */
  static CountingQueue inMemory(int threads) {
    Invoker invoker = Invoker.on(new MemoryBroker(NAME));
    return new CountingQueue(invoker, consumer(invoker, threads));
  }

  /** Opens a queue on a server; its consumers are processes of their own. */
  static CountingQueue at(URI server) {
    return new CountingQueue(invoker(server), null);
  }

  /** Opens a queue on a server for {@link #consumer}. */
  static Invoker invoker(URI server) {
    return Settings.of(Map.of("dewey.broker", server.toString(), "dewey.queue", NAME)).invoker();
  }

  /** Starts a consumer of a queue. */
  static Consumer consumer(Invoker invoker, int threads) {
    return Consumer.builder(invoker).threads(threads).start();
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
      BeanCount count = data.get(PATIENCE);
      data.take(); // a plain store keeps it until then
      return count;
    } catch (TaskFailedException e) {
      return BeanCount.broken(jar, e.getMessage());
    }
  }

  @Override
  public void close() {
    if (consumer != null) {
      consumer.close();
    }
    invoker.close();
  }
}
