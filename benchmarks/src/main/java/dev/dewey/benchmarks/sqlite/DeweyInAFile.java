package dev.dewey.benchmarks.sqlite;

import static dev.dewey.benchmarks.sqlite.BeansTasks.COUNT_SOME_BEANS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.benchmarks.race.Lane;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.consumer.Consumer;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskIdSource;
import dev.dewey.sqlite.SqliteBroker;
import dev.dewey.sqlite.Synchronous;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** Calls, as programs make them. */
final class DeweyInAFile implements AutoCloseable {
  static final int BATCH = 100;
  static final long BEANS = 1_000_000;

  private final SqliteBroker broker;
  private final Invoker invoker;

  DeweyInAFile(Path file, Synchronous synchronous) {
    this.broker = SqliteBroker.builder(file, "beans").synchronous(synchronous).open();
    this.invoker = Invoker.on(broker);
  }

  /** A hundred calls at a time. */
  Lane enqueueAll() {
    return new Lane(
        "Dewey: enqueueAll of 100",
        operations -> {
          broker.flush();
          return () -> fill(operations);
        });
  }

  private AsyncData<String> fill(int operations) {
    List<AsyncData<String>> last = List.of();
    for (int done = 0; done < operations; done += BATCH) {
      List<TaskCall<String>> calls =
          IntStream.range(0, BATCH)
              .<TaskCall<String>>mapToObj(i -> COUNT_SOME_BEANS.prepare(BEANS))
              .toList();
      last = invoker.enqueueAll(calls);
    }
    return last.get(last.size() - 1);
  }

  /** What a consumer says to the broker, a hundred at a time. */
  Lane exchange() {
    return new Lane(
        "Dewey: exchanges of 100, with results",
        operations -> {
          broker.flush();
          fill(operations);
          return this::exchangeAll;
        });
  }

  private void exchangeAll() {
    TaskIdSource ids = new TaskIdSource(InstantSource.system());
    byte[] result =
        "{\"v\":1,\"value\":\"Counted 1000000 beans\"}".getBytes(StandardCharsets.UTF_8);
    try (Session session = broker.open(new SessionSpec("bench", Duration.ofSeconds(15)))) {
      List<Delivery> held = session.exchange(List.of(), BATCH).deliveries();
      while (!held.isEmpty()) {
        List<Settlement> done =
            held.stream()
                .<Settlement>map(
                    each ->
                        new Settlement.Done(
                            each, new StoredResult(ids.next(), result, Duration.ofDays(1))))
                .toList();
        held = session.exchange(done, BATCH).deliveries();
      }
    }
  }

  /** Runs the calls of a full queue, and stores their results. */
  Lane drain() {
    return new Lane(
        "Dewey: a consumer with one worker",
        operations -> {
          broker.flush();
          AsyncData<String> last = fill(operations);
          return () -> {
            Consumer consumer = Consumer.builder(invoker).start();
            try (consumer) {
              last.get(Duration.ofMinutes(5));
            }
          };
        });
  }

  /** A message as it lies in the file. */
  byte[] message() {
    broker.flush();
    fill(BATCH);
    try (Session session = broker.open(new SessionSpec("bench", Duration.ofSeconds(15)))) {
      byte[] message = session.exchange(List.of(), 1).deliveries().get(0).message();
      MessageFormat.DEFAULT.read(message);
      return message;
    }
  }

  @Override
  public void close() {
    broker.close();
  }
}
