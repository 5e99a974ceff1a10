package dev.dewey.redis.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/**
 * A script that the server runs as one step. Its file says what goes in and out.
 *
 * <p>The server is asked by the script's hash; one that does not know it, or no longer, gets the
 * whole text.
 */
public final class LuaScript {
  private final byte[] text;
  private final byte[] hash;

  private LuaScript(byte[] text) {
    this.text = text;
    this.hash = sha1(text);
  }

  /** Makes a script of parts that follow upon each other. */
  public static LuaScript of(List<String> parts) {
    return new LuaScript(String.join("", parts).getBytes(UTF_8));
  }

  /** Reads a file beside a class of this module. */
  public static String file(Class<?> type, String name) {
    try (InputStream in = type.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha1(byte[] text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(text);
      return HexFormat.of().formatHex(digest).getBytes(US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /** Runs it; what it returns is as Jedis reads it: bytes, Long, List or null. */
  public @Nullable Object run(Jedis jedis, List<byte[]> keys, List<byte[]> args) {
    try {
      return new RoundTrip().with(Command.EVALSHA, words(keys, args)).send(jedis).of(0);
    } catch (JedisNoScriptException e) {
      return jedis.eval(text, keys, args); // it has not run: NOSCRIPT comes before anything else
    }
  }

  /**
   * Runs it as soon as another command, on which the same connection may block first, has ended:
   * the server has it by then. Who runs the same once more, since the script was redirected, does
   * not wait again.
   *
   * @param blocking that one command
   */
  public Function<Jedis, @Nullable Object> after(
      RoundTrip blocking, List<byte[]> keys, List<byte[]> args) {
    RoundTrip both = blocking.with(Command.EVALSHA, words(keys, args));
    return jedis -> runAfter(both, jedis, keys, args);
  }

  private @Nullable Object runAfter(
      RoundTrip both, Jedis jedis, List<byte[]> keys, List<byte[]> args) {
    Connection connection = jedis.getConnection();
    connection.setTimeoutInfinite(); // that is: as long as a command that blocks may take
    try {
      RoundTrip.Answers answers = both.send(jedis);
      answers.of(0); // which tells if the server has refused to block
      return answers.of(1);
    } catch (JedisNoScriptException e) {
      return jedis.eval(text, keys, args);
    } finally {
      connection.rollbackTimeout();
    }
  }

  private byte[][] words(List<byte[]> keys, List<byte[]> args) {
    List<byte[]> words = new ArrayList<>(2 + keys.size() + args.size());
    words.add(hash);
    words.add(Integer.toString(keys.size()).getBytes(US_ASCII));
    words.addAll(keys);
    words.addAll(args);
    return words.toArray(byte[][]::new);
  }
}
