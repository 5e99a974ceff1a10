package dev.dewey.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads at once lose nothing and see nothing twice. */
interface ConcurrencyContract {
  int THREADS = 4;

  Bench bench();

  @Test
  default void fourConsumersDeliverEachMessageOnce() throws Exception {
    int messages = 2000;
    bench().enqueueMany(messages);
    Map<String, Integer> seen = new ConcurrentHashMap<>();

    inParallel(THREADS, thread -> consume(bench().broker(), "c" + thread, messages, seen));

    assertThat(seen).hasSize(messages).allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  default void consumersSeeWhatProducersQueueMeanwhile() throws Exception {
    int each = 500;
    Map<String, Integer> seen = new ConcurrentHashMap<>();

    inParallel(
        2 * THREADS,
        thread -> {
          if (thread < THREADS) {
            produce(bench().broker(), "p" + thread + "-", each);
          } else {
            consume(bench().broker(), "c" + thread, THREADS * each, seen);
          }
        });

    assertThat(seen)
        .hasSize(THREADS * each)
        .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
  }

  private static void produce(Broker broker, String prefix, int count) {
    for (int i = 0; i < count; i++) {
      broker.enqueue(List.of(Bench.message(prefix + i)));
    }
  }

  /** Fetches and settles until all consumers together have seen so many messages. */
  private static void consume(Broker broker, String name, int total, Map<String, Integer> seen)
      throws InterruptedException {
    try (Session session = broker.open(new SessionSpec(name, Bench.LEASE))) {
      List<Settlement> settlements = new ArrayList<>();
      while (seen.size() < total || !settlements.isEmpty()) {
        Exchange exchange = session.exchange(settlements, 7);
        settlements.clear();
        for (Delivery delivery : exchange.deliveries()) {
          seen.merge(Bench.id(delivery), 1, Integer::sum);
          settlements.add(Bench.done(delivery));
        }
        if (settlements.isEmpty()) {
          Thread.yield();
        }
      }
    }
  }

  private static void inParallel(int threads, Work work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> futures = new ArrayList<>();
      IntStream.range(0, threads)
          .forEach(
              thread ->
                  futures.add(
                      pool.submit(
                          () -> {
                            work.run(thread);
                            return null;
                          })));
      for (Future<?> future : futures) {
        future.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** What one thread does. */
  interface Work {
    void run(int thread) throws Exception;
  }
}
