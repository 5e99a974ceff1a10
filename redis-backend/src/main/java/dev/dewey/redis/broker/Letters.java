package dev.dewey.redis.broker;

import static dev.dewey.redis.keys.BrokerKeys.arg;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Page;
import dev.dewey.message.DeadReason;
import dev.dewey.redis.client.RedisFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of a queue, by their numbers: {@code bury} in {@code entries.lua} writes them.
 */
public final class Letters {
  private final Store store;

  /** Names those of a queue. */
  public Letters(Store store) {
    this.store = store;
  }

  /** Lists letters, the newest first; the cursor is the number of the last one seen. */
  public Page<DeadLetter> page(@Nullable String cursor, int limit) throws RedisFailure {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has 1 letter or more, was " + limit);
    }
    byte[] dead = store.keys().dead();
    byte[] before = cursor == null ? arg("+inf") : arg("(" + check(cursor));
    List<byte[]> found =
        store
            .connections()
            .command(jedis -> jedis.zrevrangeByScore(dead, before, arg("-inf"), 0, limit + 1));
    List<DeadLetter> letters = new ArrayList<>();
    String last = null;
    for (byte[] letter : found.subList(0, Math.min(limit, found.size()))) {
      String[] header = header(letter);
      letters.add(read(letter, header));
      last = header[0];
    }
    return new Page<>(letters, found.size() > limit ? last : null);
  }

  /** Removes a letter; returns whether it was there. */
  public boolean delete(String number) throws RedisFailure {
    byte[] dead = store.keys().dead();
    byte[] score = arg(number);
    return store.connections().command(jedis -> jedis.zremrangeByScore(dead, score, score)) > 0;
  }

  /** Whether a text can be the number of a letter. */
  public static boolean isNumber(String text) {
    return text.matches("[0-9]{1,16}");
  }

  private static String check(String cursor) {
    if (!isNumber(cursor)) {
      throw new IllegalArgumentException(
          "%s is no cursor. Pass null, or what the page before says.".formatted(cursor));
    }
    return cursor;
  }

  /** Number, time, reason, length of the detail. */
  private static String[] header(byte[] letter) {
    int bars = 0;
    int end = 0;
    while (bars < 4) {
      bars += letter[end++] == '|' ? 1 : 0;
    }
    return new String(letter, 0, end, US_ASCII).split("\\|");
  }

  private static DeadLetter read(byte[] letter, String[] header) {
    int detail = header[0].length() + header[1].length() + header[2].length() + header[3].length();
    int start = detail + 4;
    int end = start + Integer.parseInt(header[3]);
    return new DeadLetter(
        header[0],
        Arrays.copyOfRange(letter, end, letter.length),
        DeadReason.valueOf(header[2]),
        new String(letter, start, end - start, UTF_8),
        Instant.ofEpochMilli(Long.parseLong(header[1])));
  }
}
