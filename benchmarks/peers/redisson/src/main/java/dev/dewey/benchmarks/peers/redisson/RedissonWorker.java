package dev.dewey.benchmarks.peers.redisson;

import dev.dewey.benchmarks.worker.Beans;
import dev.dewey.benchmarks.worker.Peer;
import dev.dewey.benchmarks.worker.Settings;
import dev.dewey.benchmarks.worker.Worker;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.redisson.Redisson;
import org.redisson.api.RExecutorService;
import org.redisson.api.RedissonClient;
import org.redisson.api.WorkerOptions;
import org.redisson.config.Config;

/** The executor of Redisson: a task is a serialized object, its result comes back to the caller. */
public final class RedissonWorker implements Peer {
  private final Settings settings;
  private final List<Future<?>> results = new ArrayList<>();
  private RedissonClient client;
  private RExecutorService executor;

  private RedissonWorker(Settings settings) {
    this.settings = settings;
    this.client = connect(settings);
    this.executor = client.getExecutorService("bench");
  }

  /** Serves requests. */
  public static void main(String[] args) {
    Worker.serve(args, RedissonWorker::new);
  }

  private static RedissonClient connect(Settings settings) {
    Config config = new Config();
    config.useSingleServer().setAddress(settings.url());
    if (settings.has("threads")) {
      config.setThreads(settings.number("threads"));
    }
    if (settings.has("nettyThreads")) {
      config.setNettyThreads(settings.number("nettyThreads"));
    }
    return Redisson.create(config);
  }

  /** The task. */
  public static final class CountSomeBeans implements Callable<String>, Serializable {
    private static final long serialVersionUID = 1;

    private long num;

    /** For the codec. */
    public CountSomeBeans() {}

    CountSomeBeans(long num) {
      this.num = num;
    }

    @Override
    public String call() {
      return Beans.countSomeBeans(num);
    }
  }

  /** A client that waits for results which will never come is of no use any more. */
  @Override
  public void empty() {
    if (!results.stream().allMatch(Future::isDone)) {
      client.shutdown(0, 100, TimeUnit.MILLISECONDS);
      client = connect(settings);
      executor = client.getExecutorService("bench");
    }
    results.clear();
    client.getKeys().flushall();
  }

  @Override
  public void enqueue(long num) {
    results.add(executor.submit(new CountSomeBeans(num)));
  }

  @Override
  public void enqueueAll(long first, int count) {
    Callable<?>[] tasks =
        LongStream.range(first, first + count)
            .mapToObj(CountSomeBeans::new)
            .toArray(Callable<?>[]::new);
    results.addAll(executor.submit(tasks).getTaskFutures());
  }

  @Override
  public Consuming consume() {
    executor.registerWorkers(WorkerOptions.defaults().workers(settings.number("workers")));
    return executor::deregisterWorkers;
  }

  @Override
  public boolean isSettled(int tasks) {
    return results.stream().allMatch(Future::isDone);
  }

  @Override
  public void close() {
    client.shutdown(0, 100, TimeUnit.MILLISECONDS);
  }
}
