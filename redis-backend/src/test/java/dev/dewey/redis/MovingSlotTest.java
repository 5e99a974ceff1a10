package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.done;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.text;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.spi.QueueException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A slot moves from one node of a cluster to another while its queue is in use. */
@Tag("faults")
final class MovingSlotTest {
  private static final Duration LEASE = Duration.ofMinutes(10);

  @Test
  void nothingIsLostAndNothingRunsTwice() {
    try (Nodes nodes = Nodes.with("dewey:{beans}");
        Producing producing = new Producing(broker(nodes));
        Consuming consuming = new Consuming(broker(nodes))) {
      consuming.awaitMore(200);

      nodes.beginToMove(0, 1);
      producing.awaitMore(50);
      nodes.moveKeys(0, 1);
      producing.awaitMore(50);
      await().until(() -> nodes.errors(0, "TRYAGAIN") + nodes.errors(1, "TRYAGAIN") > 0);
      nodes.moveKeys(0, 1);
      nodes.endMove(0, 1);
      producing.awaitMore(200);
      consuming.awaitMore(200);

      nodes.server(0).stop(); // both know the new one by now
      producing.awaitMore(200);
      producing.end();
      int queued = producing.queued.get();

      await().untilAsserted(() -> assertThat(consuming.times).hasSize(queued));
      assertThat(producing.failures).isEmpty();
      assertThat(consuming.times.values()).containsOnly(1);
      assertThat(consuming.refused).isEmpty();
      await()
          .untilAsserted(
              () -> assertThat(producing.broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0)));
    }
  }

  private static RedisBroker broker(Nodes nodes) {
    return new RedisBroker("beans", Access.to(nodes.server(0)));
  }

  /** Queues one message after the other. */
  private static final class Producing implements AutoCloseable {
    final RedisBroker broker;
    final AtomicInteger queued = new AtomicInteger();
    final List<QueueException> failures = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::run, "producing");
    private volatile boolean running = true;

    Producing(RedisBroker broker) {
      this.broker = broker;
      thread.start();
    }

    private void run() {
      while (running) {
        try {
          enqueue(broker, "bean " + queued.get());
          queued.incrementAndGet();
        } catch (QueueException e) {
          failures.add(e);
        }
      }
    }

    void awaitMore(int messages) {
      int before = queued.get();
      await().until(() -> queued.get() >= before + messages || !failures.isEmpty());
    }

    void end() {
      running = false;
      await().until(() -> !thread.isAlive());
    }

    @Override
    public void close() {
      end();
      broker.close();
    }
  }

  /** Fetches and settles through all failures. */
  private static final class Consuming implements AutoCloseable {
    final Map<String, Integer> times = new ConcurrentHashMap<>();
    final List<Settlement> refused = new CopyOnWriteArrayList<>();
    private final RedisBroker broker;
    private final Thread thread = new Thread(this::run, "consuming");
    private List<Settlement> ended = List.of();
    private volatile boolean running = true;

    Consuming(RedisBroker broker) {
      this.broker = broker;
      thread.start();
    }

    private void run() {
      Session session = broker.open(new SessionSpec("one", LEASE));
      while (running) {
        try {
          step(session);
        } catch (QueueException e) {
          // what happened is found out by the next step
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }

    private void step(Session session) throws InterruptedException {
      Exchange exchange =
          ended.isEmpty()
              ? session.awaitAndFetch(10, Duration.ofSeconds(1)).orElseThrow()
              : session.exchange(ended, 10);
      refused.addAll(exchange.refused());
      List<Settlement> now = new ArrayList<>();
      for (Delivery delivery : exchange.deliveries()) {
        times.merge(text(delivery), 1, Integer::sum);
        now.add(done(delivery));
      }
      ended = now;
    }

    void awaitMore(int messages) {
      int before = times.size();
      await().until(() -> times.size() >= before + messages);
    }

    @Override
    public void close() {
      running = false;
      await().until(() -> !thread.isAlive());
      broker.close();
    }
  }
}
