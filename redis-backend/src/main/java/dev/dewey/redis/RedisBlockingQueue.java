package dev.dewey.redis;

import dev.dewey.spi.BaseQueue;
import org.jspecify.annotations.Nullable;

/**
 * A queue on Redis that waits for a message: the seed's {@code RedisBlockingQueue}.
 *
 * <p>The same list as a {@link RedisQueue} of the same name, with the same promises, but {@link
 * #read} waits for about a second at the server. It waits on connections of its own, one for each
 * thread that reads, and never longer than the connection's reply timeout on top, even if the
 * network swallows what is sent. A read during an outage waits for the next try to connect, for up
 * to a second, before it throws.
 *
 * <p>{@link #close} ends the reads that wait, and loses nothing by it. An interrupt does not cut a
 * read short, since a message might be on its way: the read ends by itself within about a second,
 * and the thread stays interrupted. For use by many threads.
 */
public final class RedisBlockingQueue implements BaseQueue {
  private final RedisList list;

  /**
   * Names a queue on a server.
   *
   * @throws IllegalArgumentException if the name has other than 1 to 255 ASCII letters, digits and
   *     {@code . _ $ : -}
   */
  public RedisBlockingQueue(String name, RedisConnection connection) {
    this.list = new RedisList(name, connection);
  }

  @Override
  public String name() {
    return list.name();
  }

  @Override
  public void write(byte[] message) {
    list.push(message);
  }

  /** {@inheritDoc} In a thread that is interrupted it does not wait. */
  @Override
  public byte @Nullable [] read() {
    return Thread.currentThread().isInterrupted() ? list.pop() : list.awaitAndPop();
  }

  @Override
  public boolean blocking() {
    return true;
  }

  @Override
  public byte @Nullable [] readNow() {
    return list.pop();
  }

  @Override
  public long length() {
    return list.length();
  }

  @Override
  public void flush() {
    list.delete();
  }

  @Override
  public void close() {
    list.close();
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return list.toString();
  }
}
