package dev.dewey.redis.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.json.Excerpt;
import dev.dewey.message.MessageLimits;

/**
 * The name of every key in Redis.
 *
 * <p>The braces hold the name, which cannot contain any: so no two names share a key, and all keys
 * of a name lie in one slot of a cluster.
 */
public final class Keys {
  private Keys() {}

  /** LIST of messages, the newest one left. */
  public static byte[] queue(String name) {
    return bytes("dewey:{" + name + "}");
  }

  /** HASH of values by their keys. */
  public static byte[] store(String name) {
    return bytes("dewey:{" + name + "}:store");
  }

  /** Writes a key or field of the user's own. */
  public static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /**
   * Checks the name of a queue or store.
   *
   * @param what what is named, as in "a queue"
   */
  public static String checkName(String what, String name) {
    try {
      return MessageLimits.checkName(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s cannot be named %s, because a name has 1 to %d ASCII letters, digits and . _ $ : -. Rename it: a name is never changed silently, since two of them might become one."
              .formatted(what, Excerpt.quote(name), MessageLimits.MAX_NAME),
          e);
    }
  }
}
