package dev.dewey.benchmarks.redis;

import dev.dewey.benchmarks.race.Lane;
import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Pause;
import dev.dewey.benchmarks.race.Rest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;

/** Jedis and nothing else, with constant bytes: what any queue on Redis needs at least. */
final class BareClient {
  private static final byte[] MARKER = "1".getBytes(StandardCharsets.US_ASCII);

  private final Place place;
  private final byte[] message;
  private final byte[] ready;
  private final byte[] wake;

  BareClient(Place place, Example example) {
    this.place = place;
    this.message = example.message();
    this.ready = place.keys().ready();
    this.wake = place.keys().wake();
  }

  /** One message at a time, and a marker for whoever waits. */
  Lane enqueue() {
    return lane("Jedis: LPUSH + ZADD, pipelined", this::enqueueOneByOne);
  }

  /** A hundred commands at a time. */
  Lane enqueuePipelined() {
    return lane("Jedis: 100 x LPUSH + ZADD, pipelined", this::enqueueInPipelines);
  }

  /** A hundred messages in one command. */
  Lane enqueueVariadic() {
    return lane("Jedis: one LPUSH of 100 + ZADD, pipelined", this::enqueueInLists);
  }

  /** Nothing but the message, to compare the server's work with. */
  Lane push() {
    return lane(
        "LPUSH",
        operations -> {
          for (int i = 0; i < operations; i++) {
            place.jedis().lpush(ready, message);
          }
        });
  }

  private Lane lane(String name, IntConsumer work) {
    return new Lane(
        name,
        operations -> {
          place.empty();
          return () -> work.accept(operations);
        });
  }

  private void enqueueOneByOne(int operations) {
    for (int i = 0; i < operations; i++) {
      Pipeline pipeline = place.jedis().pipelined();
      pipeline.lpush(ready, message);
      pipeline.zadd(wake, 0, MARKER);
      pipeline.sync();
    }
  }

  private void enqueueInPipelines(int operations) {
    for (int done = 0; done < operations; done += DeweyOnRedis.BATCH) {
      Pipeline pipeline = place.jedis().pipelined();
      for (int i = 0; i < DeweyOnRedis.BATCH; i++) {
        pipeline.lpush(ready, message);
      }
      pipeline.zadd(wake, 0, MARKER);
      pipeline.sync();
    }
  }

  private void enqueueInLists(int operations) {
    byte[][] messages = new byte[DeweyOnRedis.BATCH][];
    Arrays.fill(messages, message);
    for (int done = 0; done < operations; done += DeweyOnRedis.BATCH) {
      Pipeline pipeline = place.jedis().pipelined();
      pipeline.lpush(ready, messages);
      pipeline.zadd(wake, 0, MARKER);
      pipeline.sync();
    }
  }

  /** The time from a push until another thread, which waits at the server, has the message. */
  Latencies untilPopped(int times, Rest rest) {
    place.empty();
    List<Long> nanos = new ArrayList<>();
    ExecutorService popper = Executors.newSingleThreadExecutor();
    try (Jedis waiting = place.connect()) {
      for (int i = 0; i < times; i++) {
        Future<Long> popped =
            popper.submit(
                () -> {
                  waiting.brpop(0, ready);
                  return System.nanoTime();
                });
        rest.take();
        long start = System.nanoTime();
        place.jedis().lpush(ready, message);
        nanos.add(Pause.get(popped) - start);
      }
    } finally {
      popper.shutdown();
    }
    return new Latencies("Jedis: LPUSH until BRPOP returns", nanos);
  }
}
