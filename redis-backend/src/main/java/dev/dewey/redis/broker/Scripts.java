package dev.dewey.redis.broker;

import dev.dewey.redis.client.LuaScript;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The scripts of a broker.
 *
 * @param enqueue puts messages on the queue
 * @param exchange settles, renews, promotes and fetches
 * @param exchangePlain settles and fetches where there is nothing else to do
 * @param fetch fetches the only message after a wait
 * @param join lets a consumer in
 * @param renew renews a lease
 * @param reap takes what a dead consumer held
 * @param leave lets a consumer go
 * @param revive queues a message in place of a dead letter
 * @param tick queues a periodic command for a minute
 * @param counts counts the messages
 */
public record Scripts(
    LuaScript enqueue,
    LuaScript exchange,
    LuaScript exchangePlain,
    LuaScript fetch,
    LuaScript join,
    LuaScript renew,
    LuaScript reap,
    LuaScript leave,
    LuaScript revive,
    LuaScript tick,
    LuaScript counts) {

  /** Reads them from the files beside this class. */
  public static Scripts read() {
    return read(Scripts::file);
  }

  /** Reads them from files, each by its name. */
  public static Scripts read(Function<String, String> files) {
    return new Scripts(
        script(files, "entries.lua", "enqueue.lua"),
        script(files, "entries.lua", "popping.lua", "popping_priorities.lua", "exchange.lua"),
        script(files, "popping.lua", "exchange_plain.lua"),
        script(files, "fetch.lua"),
        script(files, "entries.lua", "join.lua"),
        script(files, "entries.lua", "renew.lua"),
        script(files, "entries.lua", "reap.lua"),
        script(files, "entries.lua", "leave.lua"),
        script(files, "entries.lua", "revive.lua"),
        script(files, "entries.lua", "tick.lua"),
        script(files, "entries.lua", "counts.lua"));
  }

  /** The text of a file beside this class. */
  public static String file(String name) {
    return LuaScript.file(Scripts.class, name);
  }

  private static LuaScript script(Function<String, String> files, String... names) {
    return LuaScript.of(Stream.of(names).map(files).toArray(String[]::new));
  }
}
