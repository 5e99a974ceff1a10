package dev.dewey.redis;

import static dev.dewey.redis.Eventually.await;

import dev.dewey.spi.QueueException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads on and on as a consumer does, through all failures. */
final class Reader implements AutoCloseable {
  final List<String> read = new CopyOnWriteArrayList<>();
  final List<QueueException> failures = new CopyOnWriteArrayList<>();
  private final RedisBlockingQueue queue;
  private final Thread thread = new Thread(this::run, "reader");
  private volatile boolean running = true;

  Reader(RedisBlockingQueue queue) {
    this.queue = queue;
    thread.start();
  }

  private void run() {
    while (running) {
      try {
        byte[] message = queue.read();
        if (message != null) {
          read.add(Bytes.text(message));
        }
      } catch (QueueException e) {
        failures.add(e);
      }
    }
  }

  @Override
  public void close() {
    running = false;
    queue.close();
    await().until(() -> !thread.isAlive());
  }
}
