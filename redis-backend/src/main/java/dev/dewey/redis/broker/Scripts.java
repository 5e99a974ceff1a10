package dev.dewey.redis.broker;

import dev.dewey.redis.client.LuaScript;

/** The scripts of a broker. */
final class Scripts {
  static final LuaScript ENQUEUE = script("enqueue.lua");
  static final LuaScript EXCHANGE =
      LuaScript.beside(Scripts.class, "entries.lua", "popping.lua", "exchange.lua");
  static final LuaScript EXCHANGE_PLAIN =
      LuaScript.beside(Scripts.class, "popping.lua", "exchange_plain.lua");
  static final LuaScript JOIN = script("join.lua");
  static final LuaScript RENEW = script("renew.lua");
  static final LuaScript REAP = script("reap.lua");
  static final LuaScript LEAVE = script("leave.lua");
  static final LuaScript REVIVE = script("revive.lua");
  static final LuaScript TICK = script("tick.lua");
  static final LuaScript COUNTS = script("counts.lua");

  private Scripts() {}

  private static LuaScript script(String file) {
    return LuaScript.beside(Scripts.class, "entries.lua", file);
  }
}
