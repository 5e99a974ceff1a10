package dev.dewey.benchmarks.peers.jesque;

import dev.dewey.benchmarks.worker.Beans;
import dev.dewey.benchmarks.worker.Peer;
import dev.dewey.benchmarks.worker.Settings;
import dev.dewey.benchmarks.worker.Worker;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import net.greghaines.jesque.Config;
import net.greghaines.jesque.ConfigBuilder;
import net.greghaines.jesque.Job;
import net.greghaines.jesque.client.Client;
import net.greghaines.jesque.client.ClientImpl;
import net.greghaines.jesque.worker.MapBasedJobFactory;
import net.greghaines.jesque.worker.WorkerImpl;
import net.greghaines.jesque.worker.WorkerPool;
import redis.clients.jedis.Jedis;

/** The client and the worker of jesque. */
public final class JesqueWorker implements Peer {
  private static final String QUEUE = "bench";
  private static final String JOB = "countSomeBeans";

  private final Config config;
  private final Client client;
  private final Jedis jedis;
  private final int workers;

  private JesqueWorker(Settings settings) {
    URI url = URI.create(settings.url());
    config = new ConfigBuilder().withHost(url.getHost()).withPort(url.getPort()).build();
    client = new ClientImpl(config);
    jedis = new Jedis(url.getHost(), url.getPort());
    workers = settings.number("workers");
  }

  /** Serves requests. */
  public static void main(String[] args) {
    Worker.serve(args, JesqueWorker::new);
  }

  /** The job; jesque finds the constructor by the arguments. */
  public static final class CountSomeBeans implements Callable<String> {
    private final long num;

    /** What jesque reads from JSON may be shorter than a long. */
    public CountSomeBeans(Number num) {
      this.num = num.longValue();
    }

    @Override
    public String call() {
      return Beans.countSomeBeans(num);
    }
  }

  @Override
  public void empty() {
    jedis.flushAll();
  }

  @Override
  public void enqueue(long num) {
    client.enqueue(QUEUE, job(num));
  }

  @Override
  public void enqueueAll(long first, int count) {
    List<Job> jobs = LongStream.range(first, first + count).mapToObj(JesqueWorker::job).toList();
    client.batchEnqueue(QUEUE, jobs);
  }

  private static Job job(long num) {
    return new Job(JOB, num);
  }

  @Override
  public Consuming consume() {
    MapBasedJobFactory jobs = new MapBasedJobFactory(Map.of(JOB, CountSomeBeans.class));
    WorkerPool pool = new WorkerPool(() -> new WorkerImpl(config, List.of(QUEUE), jobs), workers);
    Thread thread = new Thread(pool, "pool");
    thread.start();
    return () -> {
      try {
        pool.endAndJoin(false, 0);
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the workers end", e);
      }
    };
  }

  /** A worker's list of what it has in hand is empty again when it has counted the job. */
  @Override
  public boolean isSettled(int tasks) {
    return String.valueOf(tasks).equals(jedis.get("resque:stat:processed"));
  }

  @Override
  public void close() {
    client.end();
    jedis.close();
  }
}
