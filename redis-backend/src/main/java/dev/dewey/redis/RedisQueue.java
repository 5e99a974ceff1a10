package dev.dewey.redis;

import dev.dewey.spi.BaseQueue;
import org.jspecify.annotations.Nullable;

/**
 * A queue on Redis that returns at once when it is empty: the seed's {@code RedisQueue}.
 *
 * <p>The list {@code dewey:{name}}: {@code LPUSH} writes, {@code RPOP} reads, so that any client of
 * Redis can write to it. It connects when it is first used. When a connection breaks:
 *
 * <ul>
 *   <li>a write throws a {@link dev.dewey.spi.QueueWriteException}, whose message says whether the
 *       message was not sent, was refused, or may have arrived;
 *   <li>a read throws a {@link dev.dewey.spi.QueueReadException}, and <em>a message that was on its
 *       way is lost</em>: the server has given it away. So delivery is at most once; a broker that
 *       guarantees {@link dev.dewey.broker.Guarantee#RECOVERY} is the remedy;
 *   <li>the next call connects anew. While the server is out of reach, calls fail at once for up to
 *       2 seconds after each try.
 * </ul>
 *
 * <p>For use by many threads.
 */
public final class RedisQueue implements BaseQueue {
  private final RedisList list;

  /**
   * Names a queue on a server.
   *
   * @throws IllegalArgumentException if the name has other than 1 to 255 ASCII letters, digits and
   *     {@code . _ $ : -}
   */
  public RedisQueue(String name, RedisConnection connection) {
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

  @Override
  public byte @Nullable [] read() {
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
