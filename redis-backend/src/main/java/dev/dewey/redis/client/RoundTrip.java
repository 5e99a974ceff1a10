package dev.dewey.redis.client;

import java.util.List;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Commands that travel together: one packet there, and one back. For one thread.
 *
 * <p>Jedis has pipelines for that; each is made of so many objects that a process which has rested
 * for some milliseconds takes longer to make one than the server takes to answer.
 */
public final class RoundTrip {
  private final Connection connection;
  private int commands;

  /** Sends nothing yet. */
  public RoundTrip(Jedis jedis) {
    this.connection = jedis.getConnection();
  }

  /** Adds a command, which the server runs after those before it, whatever comes of them. */
  public RoundTrip with(ProtocolCommand command, byte[]... args) {
    connection.sendCommand(command, args); // into a buffer
    commands++;
    return this;
  }

  /** Sends them, and waits for all answers. */
  public Answers send() {
    return new Answers(connection.getMany(commands));
  }

  /**
   * What the server answers, in the order of the commands.
   *
   * @param replies as Jedis reads them: bytes, Long, List or null, or an exception for a refusal
   */
  public record Answers(List<Object> replies) {
    /**
     * Returns the answer of a command, the first one being 0.
     *
     * @throws JedisDataException if the server has refused it
     */
    public Object of(int command) {
      Object reply = replies.get(command);
      if (reply instanceof JedisDataException refusal) {
        throw refusal;
      }
      return reply;
    }
  }
}
