package dev.dewey.benchmarks.peers.bare;

import dev.dewey.benchmarks.worker.Beans;
import dev.dewey.benchmarks.worker.Peer;
import dev.dewey.benchmarks.worker.Settings;
import dev.dewey.benchmarks.worker.Worker;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.KeyValue;

/**
 * What somebody writes in an hour: a list of numbers, which a loop takes off, for good, and a key
 * for each result. What the loop has taken is lost if it dies.
 */
public final class BareWorker implements Peer {
  private static final String LIST = "bench";
  private static final SetParams A_DAY = SetParams.setParams().ex(86_400);

  /** Soon enough to end, rare enough to cost nothing. */
  private static final double WAIT_SECONDS = 0.1;

  private final Jedis jedis;
  private final URI url;
  private final int batch;
  private final AtomicInteger stored = new AtomicInteger();

  private BareWorker(Settings settings) {
    this.url = URI.create(settings.url());
    this.jedis = new Jedis(url);
    this.batch = settings.number("batch");
  }

  /** Serves requests. */
  public static void main(String[] args) {
    Worker.serve(args, BareWorker::new);
  }

  @Override
  public void empty() {
    jedis.flushAll();
    stored.set(0);
  }

  @Override
  public void enqueue(long num) {
    jedis.lpush(LIST, String.valueOf(num));
  }

  @Override
  public void enqueueAll(long first, int count) {
    Pipeline pipeline = jedis.pipelined();
    LongStream.range(first, first + count)
        .forEach(num -> pipeline.lpush(LIST, String.valueOf(num)));
    pipeline.sync();
  }

  @Override
  public Consuming consume() {
    AtomicBoolean ended = new AtomicBoolean();
    Thread loop = new Thread(() -> loop(ended), "loop");
    loop.start();
    return () -> {
      ended.set(true);
      try {
        loop.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the loop ends", e);
      }
    };
  }

  private void loop(AtomicBoolean ended) {
    try (Jedis own = new Jedis(url)) {
      while (!ended.get()) {
        run(own, take(own));
      }
    }
  }

  /** As many as may be, or what comes soon. */
  private List<String> take(Jedis own) {
    List<String> nums = batch > 1 ? own.rpop(LIST, batch) : null;
    if (nums != null) {
      return nums;
    }
    KeyValue<String, String> popped = own.brpop(WAIT_SECONDS, LIST);
    return popped == null ? List.of() : List.of(popped.getValue());
  }

  private void run(Jedis own, List<String> nums) {
    Pipeline pipeline = own.pipelined();
    for (String num : nums) {
      pipeline.set("result:" + num, Beans.countSomeBeans(Long.parseLong(num)), A_DAY);
    }
    pipeline.sync();
    stored.addAndGet(nums.size());
  }

  @Override
  public boolean isSettled(int tasks) {
    return stored.get() == tasks;
  }

  @Override
  public void close() {
    jedis.close();
  }
}
