package dev.dewey.testkit.broker;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Messages.id;
import static dev.dewey.testkit.bench.Messages.many;
import static dev.dewey.testkit.bench.Threads.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.testkit.bench.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Many threads at once lose nothing and see nothing twice. */
public interface ConcurrencyContract {
  /** How many consumers, and how many producers. */
  int THREADS = 4;

  /** What to work with. */
  Bench bench();

  @Test
  default void fourConsumersDeliverEachMessageOnce() throws Exception {
    int messages = 2000;
    bench().broker().enqueue(many(messages));
    Map<String, Integer> seen = new ConcurrentHashMap<>();

    together(THREADS, thread -> consume("c" + thread, messages, seen));

    assertThat(seen).hasSize(messages).allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  default void consumersSeeWhatProducersQueueMeanwhile() throws Exception {
    int each = 500;
    Map<String, Integer> seen = new ConcurrentHashMap<>();

    together(
        2 * THREADS,
        thread -> {
          if (thread < THREADS) {
            produce("p" + thread + "-", each);
          } else {
            consume("c" + thread, THREADS * each, seen);
          }
        });

    assertThat(seen)
        .hasSize(THREADS * each)
        .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
  }

  private void produce(String prefix, int count) {
    for (int i = 0; i < count; i++) {
      bench().enqueue(prefix + i);
    }
  }

  /** Fetches and settles until all consumers together have seen so many messages. */
  private void consume(String name, int total, Map<String, Integer> seen) {
    SessionSpec spec = new SessionSpec(name, Duration.ofHours(1));
    try (Session session = bench().broker().open(spec)) {
      List<Settlement> settlements = new ArrayList<>();
      while (!Thread.currentThread().isInterrupted()
          && (seen.size() < total || !settlements.isEmpty())) {
        Exchange exchange = session.exchange(settlements, 7);
        settlements.clear();
        for (Delivery delivery : exchange.deliveries()) {
          seen.merge(id(delivery), 1, Integer::sum);
          settlements.add(done(delivery));
        }
        if (settlements.isEmpty()) {
          Thread.yield();
        }
      }
    }
  }
}
