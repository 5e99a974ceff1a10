package dev.dewey.examples.beans;

import static dev.dewey.examples.beans.JarsTasks.COUNT_BEANS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.TaskFailedException;
import dev.dewey.consumer.Consumer;
import dev.dewey.examples.beans.jar.BeanCount;
import dev.dewey.settings.Settings;
import dev.dewey.sqlite.SqliteBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final @Nullable Path file;

  private CountingQueue(Invoker invoker, @Nullable Consumer consumer, @Nullable Path file) {
    this.invoker = invoker;
    this.consumer = consumer;
    this.file = file;
  }

  /** Opens a queue in a file that is removed in the end, and a consumer of it in this process. */
  static CountingQueue inFile(int threads) {
    Path file = newFile();
    Invoker invoker = Invoker.on(SqliteBroker.open(file, NAME));
    return new CountingQueue(invoker, consumer(invoker, threads), file);
  }

  private static Path newFile() {
    try {
      return Files.createTempFile("beans", ".db");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for a queue", e);
    }
  }

  /** Opens a queue in a file or on a server; its consumers are processes of their own. */
  static CountingQueue at(URI place) {
    return new CountingQueue(invoker(place), null, null);
  }

  /** Opens a queue in a file or on a server for {@link #consumer}. */
  static Invoker invoker(URI place) {
    return Settings.of(Map.of("dewey.broker", place.toString(), "dewey.queue", NAME)).invoker();
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
    if (file != null) {
      file.toFile().delete(); // what is left of it is in the way of nobody
    }
  }
}
