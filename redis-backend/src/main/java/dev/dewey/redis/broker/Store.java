package dev.dewey.redis.broker;

import static dev.dewey.redis.keys.BrokerKeys.arg;

import dev.dewey.redis.client.Connections;
import dev.dewey.redis.client.LuaScript;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.keys.BrokerKeys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue at a server: how to reach it, what its keys are, and by which steps it changes.
 *
 * @param name of the queue
 */
public record Store(String name, Connections connections, BrokerKeys keys, Scripts scripts) {
  /** How many messages, and how many settlements, one step takes: the server does nothing else. */
  public static final int MOST = 1000;

  /** How many bytes of messages one step takes; the last one may exceed it. */
  public static final long ROOM = 4 << 20;

  /** The member of the wake marker. */
  public static final byte[] MARKER = {'1'};

  /** Names a queue, whose name was checked, at a server. */
  public static Store of(String name, Connections connections, Scripts scripts) {
    return new Store(name, connections, new BrokerKeys(name), scripts);
  }

  /** One of the scripts. */
  public LuaScript script(Script script) {
    return scripts.get(script);
  }

  /** Runs a script. */
  public @Nullable Object run(LuaScript script, List<byte[]> scriptKeys, List<byte[]> args)
      throws RedisFailure {
    return connections.<@Nullable Object>command(jedis -> script.run(jedis, scriptKeys, args));
  }

  /** Writes arguments of a script. */
  public static List<byte[]> args(Object... values) {
    List<byte[]> args = new ArrayList<>(values.length);
    for (Object value : values) {
      args.add(value instanceof byte[] bytes ? bytes : arg(value.toString()));
    }
    return args;
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "queue " + name;
  }
}
