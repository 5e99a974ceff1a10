package dev.dewey.redis.broker;

import dev.dewey.redis.client.LuaScript;

/** The scripts of a broker. */
public final class Scripts {
  /** Puts messages on the queue. */
  public static final LuaScript ENQUEUE = script("enqueue.lua");

  /** Settles, renews, promotes and fetches. */
  public static final LuaScript EXCHANGE =
      LuaScript.beside(
          Scripts.class, "entries.lua", "popping.lua", "popping_priorities.lua", "exchange.lua");

  /** Settles and fetches where there is nothing else to do. */
  public static final LuaScript EXCHANGE_PLAIN =
      LuaScript.beside(Scripts.class, "popping.lua", "exchange_plain.lua");

  /** Fetches the only message after a wait. */
  public static final LuaScript FETCH = LuaScript.beside(Scripts.class, "fetch.lua");

  /** Lets a consumer in. */
  public static final LuaScript JOIN = script("join.lua");

  /** Renews a lease. */
  public static final LuaScript RENEW = script("renew.lua");

  /** Takes what a dead consumer held. */
  public static final LuaScript REAP = script("reap.lua");

  /** Lets a consumer go. */
  public static final LuaScript LEAVE = script("leave.lua");

  /** Queues a message in place of a dead letter. */
  public static final LuaScript REVIVE = script("revive.lua");

  /** Queues a periodic command for a minute. */
  public static final LuaScript TICK = script("tick.lua");

  /** Counts the messages. */
  public static final LuaScript COUNTS = script("counts.lua");

  private Scripts() {}

  private static LuaScript script(String file) {
    return LuaScript.beside(Scripts.class, "entries.lua", file);
  }
}
