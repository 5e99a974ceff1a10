package dev.dewey.benchmarks.peers.dewey;

import static dev.dewey.benchmarks.peers.dewey.CommandsTasks.COUNT_SOME_BEANS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.benchmarks.worker.Peer;
import dev.dewey.benchmarks.worker.Settings;
import dev.dewey.benchmarks.worker.Worker;
import dev.dewey.consumer.Consumer;
import dev.dewey.redis.RedisBroker;
import dev.dewey.redis.RedisConnection;
import java.net.URI;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/** Dewey on Redis. */
public final class DeweyWorker implements Peer {
  private final Invoker invoker;
  private final Jedis jedis;
  private final int threads;
  private @Nullable AsyncData<String> last;

  private DeweyWorker(Settings settings) {
    this.invoker = Invoker.on(new RedisBroker("bench", RedisConnection.of(settings.url())));
    this.jedis = new Jedis(URI.create(settings.url()));
    this.threads = settings.number("threads");
  }

  /** Serves requests. */
  public static void main(String[] args) {
    Worker.serve(args, DeweyWorker::new);
  }

  @Override
  public void empty() {
    jedis.flushAll();
  }

  @Override
  public void enqueue(long num) {
    last = COUNT_SOME_BEANS.on(invoker).enqueue(num);
  }

  @Override
  public void enqueueAll(long first, int count) {
    List<TaskCall<String>> calls =
        LongStream.range(first, first + count).mapToObj(COUNT_SOME_BEANS::prepare).toList();
    last = invoker.enqueueAll(calls).get(count - 1);
  }

  @Override
  public Consuming consume() {
    return Consumer.builder(invoker).threads(threads).start()::close;
  }

  /** One thread keeps the order. */
  @Override
  public boolean isSettled(int tasks) {
    return last != null && last.poll().isPresent();
  }

  @Override
  public void close() {
    invoker.close();
    jedis.close();
  }
}
