package dev.dewey.redis;

import dev.dewey.redis.client.Connections;
import dev.dewey.redis.client.LuaScript;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.keys.Keys;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A store on Redis: the seed's {@code RedisDataStore}.
 *
 * <p>The hash {@code dewey:{name}:store}. A value stays until it is taken or flushed: Redis 6.2
 * knows no expiry of the values in a hash, so results that nobody takes pile up. {@link #get} takes
 * by a script, as one step: of many that ask, one gets the value. It connects when it is first
 * used. When a connection breaks, an exception says what is known, and the next call connects anew:
 *
 * <ul>
 *   <li>after a {@link #put} it may be unknown whether the value was stored; to put it again is
 *       safe;
 *   <li>a value that a {@link #get} has taken and whose answer was lost is gone.
 * </ul>
 *
 * <p>For use by many threads.
 */
public final class RedisDataStore implements BaseDataStore {
  private static final LuaScript TAKE =
      LuaScript.of(List.of(LuaScript.file(RedisDataStore.class, "take.lua")));

  private final String name;
  private final byte[] hash;
  private final Connections connections;

  /**
   * Names a store on a server.
   *
   * @throws IllegalArgumentException if the name has other than 1 to 255 ASCII letters, digits and
   *     {@code . _ $ : -}
   */
  public RedisDataStore(String name, RedisConnection connection) {
    this.name = Keys.checkName("a store", name);
    this.hash = Keys.store(name);
    this.connections = connection.open();
  }

  /** The name of the store. */
  public String name() {
    return name;
  }

  @Override
  public void put(String key, byte[] value) {
    Objects.requireNonNull(value, "value");
    byte[] field = Keys.bytes(key);
    try {
      connections.command(jedis -> jedis.hset(hash, field, value));
    } catch (RedisFailure e) {
      String told =
          e.tell(
              "a value was not put in " + this,
              "it is unknown whether a value was put in " + this,
              "Put it again: the last one counts.");
      throw new DataStorePutException(told, e);
    }
  }

  @Override
  public byte @Nullable [] get(String key) {
    List<byte[]> keys = List.of(hash);
    List<byte[]> args = List.of(Keys.bytes(key));
    try {
      return connections.<byte @Nullable []>command(
          jedis -> (byte @Nullable []) TAKE.run(jedis, keys, args));
    } catch (RedisFailure e) {
      String told =
          e.tell(
              "nothing was taken from " + this,
              "it is unknown whether a value was taken from " + this,
              "If it was, it is gone; peek leaves it there.");
      throw new DataStoreGetException(told, e);
    }
  }

  @Override
  public byte @Nullable [] peek(String key) {
    byte[] field = Keys.bytes(key);
    try {
      return connections.<byte @Nullable []>command(jedis -> jedis.hget(hash, field));
    } catch (RedisFailure e) {
      String unread = this + " could not be read";
      throw new DataStoreGetException(e.tell(unread, unread, "Ask again."), e);
    }
  }

  /** {@inheritDoc} The server frees a large store in the background. */
  @Override
  public void flush() {
    try {
      connections.command(jedis -> jedis.unlink(hash));
    } catch (RedisFailure e) {
      String told =
          e.tell(
              this + " was not emptied",
              "it is unknown whether " + this + " was emptied",
              "Flush it again.");
      throw new DataStorePutException(told, e);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  /** Names the store. */
  @Override
  public String toString() {
    return "store " + name;
  }
}
