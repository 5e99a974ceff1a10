package dev.dewey.redis.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.message.TaskId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The keys of a broker's queue; the first lines of each script say what lies under them. */
public final class BrokerKeys {
  private static final int LONGEST_PLAIN = 128;

  private final String base;
  private final byte[] result;

  /** Names the keys of a queue, whose name was checked. */
  public BrokerKeys(String queue) {
    this.base = "dewey:{" + queue + "}";
    this.result = key(":result:");
  }

  private byte[] key(String suffix) {
    return (base + suffix).getBytes(UTF_8);
  }

  /** LIST of entries of normal priority, the newest one left: that of {@code RedisQueue}. */
  public byte[] ready() {
    return key("");
  }

  /** ZSET of entries of all but the normal priority. */
  public byte[] priorities() {
    return key(":prio");
  }

  /** ZSET of entries that are not due yet. */
  public byte[] schedule() {
    return key(":later");
  }

  /** STRING that is there while one of the two above may hold something. */
  public byte[] special() {
    return key(":special");
  }

  /** ZSET with one member when somebody who waits should look. */
  public byte[] wake() {
    return key(":wake");
  }

  /** ZSET of dead letters by their numbers. */
  public byte[] dead() {
    return key(":dead");
  }

  /** HASH of counters. */
  public byte[] meta() {
    return key(":meta");
  }

  /** HASH of the latest minutes of periodic commands. */
  public byte[] ticks() {
    return key(":ticks");
  }

  /** ZSET of consumers by the ends of their leases. */
  public byte[] consumers() {
    return key(":consumers");
  }

  /** HASH of what a consumer has in hand, by delivery tag. */
  public byte[] hand(String consumer) {
    return key(":hand:" + consumer);
  }

  /** STRING that is there while somebody waits for results, and the channel that tells of them. */
  public byte[] awaited() {
    return key(":awaited");
  }

  /** STRING of a result. */
  public byte[] result(TaskId id) {
    String text = id.value();
    byte[] key = Arrays.copyOf(result, result.length + text.length());
    for (int i = 0; i < text.length(); i++) {
      key[result.length + i] = (byte) text.charAt(i); // of which none is beyond ASCII
    }
    return key;
  }

  /** STRING that is there while an idempotency key is kept; a long one by its hash. */
  public byte[] once(String idempotencyKey) {
    byte[] bytes = idempotencyKey.getBytes(UTF_8);
    return key(":once:" + (bytes.length > LONGEST_PLAIN ? "#" + hash(bytes) : idempotencyKey));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The pattern of all results. */
  public byte[] everyResult() {
    return key(":result:*");
  }

  /** The pattern of all idempotency keys. */
  public byte[] everyOnce() {
    return key(":once:*");
  }

  /** The keys of {@code exchange.lua} before those of results. */
  public List<byte[]> exchange(String consumer) {
    return List.of(
        hand(consumer),
        ready(),
        special(),
        priorities(),
        schedule(),
        wake(),
        dead(),
        meta(),
        consumers(),
        awaited());
  }

  /** The keys of {@code exchange_plain.lua} before those of results. */
  public List<byte[]> exchangePlain(String consumer) {
    return List.of(hand(consumer), ready(), special(), awaited());
  }

  /** The keys of {@code fetch.lua}. */
  public List<byte[]> fetch(String consumer) {
    return List.of(hand(consumer), ready(), special());
  }

  /** The keys of {@code join.lua} and {@code renew.lua}. */
  public List<byte[]> lease(String consumer) {
    return List.of(hand(consumer), consumers(), meta());
  }

  /** The keys of {@code reap.lua}. */
  public List<byte[]> reap(String consumer) {
    return List.of(
        hand(consumer), ready(), special(), priorities(), wake(), dead(), meta(), consumers());
  }

  /** The keys of {@code leave.lua}. */
  public List<byte[]> leave(String consumer) {
    return List.of(hand(consumer), ready(), special(), priorities(), wake(), meta(), consumers());
  }

  /** The keys with which scripts that queue begin. */
  public List<byte[]> queue() {
    return List.of(ready(), special(), priorities(), schedule(), wake(), meta());
  }

  /** The keys of {@code counts.lua} before the hands. */
  public List<byte[]> counts() {
    return List.of(ready(), priorities(), schedule(), dead(), meta(), consumers());
  }

  /** Writes a name as an argument of a script. */
  public static byte[] arg(String name) {
    return name.getBytes(US_ASCII);
  }

  /** Writes a number as an argument of a script. */
  public static byte[] arg(long number) {
    if (number < 0) {
      return arg(Long.toString(number));
    }
    int digits = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    byte[] text = new byte[digits];
    long rest = number;
    for (int i = digits - 1; i >= 0; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return text;
  }
}
