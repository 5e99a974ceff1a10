package dev.dewey.redis.broker;

import java.util.List;

/** What a broker does in one step at the server. */
public enum Script {
  /** Puts messages on the queue. */
  ENQUEUE("entries.lua enqueue.lua"),
  /** Settles, renews, promotes and fetches. */
  EXCHANGE("entries.lua popping.lua popping_priorities.lua exchange.lua"),
  /** Settles and fetches where there is nothing else to do. */
  EXCHANGE_PLAIN("popping.lua exchange_plain.lua"),
  /** Fetches the only message after a wait. */
  FETCH("fetch.lua"),
  /** Lets a consumer in. */
  JOIN("entries.lua join.lua"),
  /** Renews a lease. */
  RENEW("entries.lua renew.lua"),
  /** Takes what a dead consumer held. */
  REAP("entries.lua reap.lua"),
  /** Lets a consumer go. */
  LEAVE("entries.lua leave.lua"),
  /** Queues a message in place of a dead letter. */
  REVIVE("entries.lua revive.lua"),
  /** Queues a periodic command for a minute. */
  TICK("entries.lua tick.lua"),
  /** Counts the messages. */
  COUNTS("entries.lua counts.lua");

  private final String files;

  Script(String files) {
    this.files = files;
  }

  /** The files of its text, which follow upon each other. */
  List<String> files() {
    return List.of(files.split(" "));
  }
}
