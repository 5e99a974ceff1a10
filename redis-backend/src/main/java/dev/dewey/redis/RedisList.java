package dev.dewey.redis;

import dev.dewey.redis.client.Connections;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.keys.Keys;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.util.KeyValue;

/** The list under both kinds of queue: what each command is, and what its failures mean. */
final class RedisList implements AutoCloseable {
  private static final String LOST_READ =
      "If a message was on its way here, it is lost; where that must not be, use a broker that guarantees RECOVERY.";

  private final String name;
  private final byte[] key;
  private final Connections connections;

  RedisList(String name, RedisConnection connection) {
    this.name = Keys.checkName("a queue", name);
    this.key = Keys.queue(name);
    this.connections = connection.open();
  }

  String name() {
    return name;
  }

  void push(byte[] message) {
    Objects.requireNonNull(message, "message");
    try {
      connections.command(jedis -> jedis.lpush(key, message));
    } catch (RedisFailure e) {
      String told =
          e.tell(
              "a message was not put on " + this,
              "it is unknown whether a message arrived on " + this,
              "Queue it again only if it may run twice.");
      throw new QueueWriteException(told, e);
    }
  }

  byte @Nullable [] pop() {
    try {
      return connections.<byte @Nullable []>command(jedis -> jedis.rpop(key));
    } catch (RedisFailure e) {
      throw unread(e, LOST_READ);
    }
  }

  /** Pops as soon as there is a message, or returns null when there was none for a while. */
  byte @Nullable [] awaitAndPop() {
    double seconds = Connections.BLOCK.toMillis() / 1e3;
    try {
      KeyValue<byte[], byte[]> popped =
          connections.<@Nullable KeyValue<byte[], byte[]>>block(jedis -> jedis.brpop(seconds, key));
      return popped == null ? null : popped.getValue();
    } catch (RedisFailure e) {
      throw unread(e, LOST_READ);
    }
  }

  long length() {
    try {
      return connections.command(jedis -> jedis.llen(key));
    } catch (RedisFailure e) {
      throw unread(e, "Ask again.");
    }
  }

  private QueueReadException unread(RedisFailure e, String thenDo) {
    String unread = this + " could not be read";
    return new QueueReadException(e.tell(unread, unread, thenDo), e);
  }

  /** Unlinks the list, so that the server frees a long one in the background. */
  void delete() {
    try {
      connections.command(jedis -> jedis.unlink(key));
    } catch (RedisFailure e) {
      String told =
          e.tell(
              this + " was not emptied",
              "it is unknown whether " + this + " was emptied",
              "Flush it again.");
      throw new QueueWriteException(told, e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "queue " + name;
  }
}
