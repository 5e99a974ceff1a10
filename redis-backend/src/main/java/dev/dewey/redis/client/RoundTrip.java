package dev.dewey.redis.client;

import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.args.Rawable;
import redis.clients.jedis.commands.ProtocolCommand;
import redis.clients.jedis.exceptions.JedisDataException;

/**
 * Commands that travel together: one packet there, and one back. For one thread.
 *
 * <p>A cluster that moves their keys may carry out one of them and redirect another. So what was
 * answered is never sent again: who sends the same round trip once more, sends what was refused.
 *
 * <p>Jedis has pipelines for that, of many objects each, which do not tell what was refused from
 * what is to be sent again.
 */
public final class RoundTrip {
  private final List<CommandArguments> commands = new ArrayList<>(2);
  private List<Object> replies = List.of();

  /**
   * Adds a command, which the server runs after those before it, whatever comes of them.
   *
   * @param args not to be changed until they are sent
   */
  public RoundTrip with(ProtocolCommand command, byte[]... args) {
    CommandArguments arguments = new CommandArguments(command);
    for (byte[] arg : args) {
      arguments.add((Rawable) () -> arg); // which Jedis would copy if they were just bytes
    }
    commands.add(arguments);
    return this;
  }

  /** Sends those that have no answer yet or were refused, and waits for all answers. */
  public Answers send(Jedis jedis) {
    Connection connection = jedis.getConnection();
    if (replies.isEmpty()) {
      commands.forEach(connection::sendCommand); // into a buffer
      replies = connection.getMany(commands.size());
    } else {
      sendRefused(connection);
    }
    return new Answers(replies);
  }

  private void sendRefused(Connection connection) {
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      if (replies.get(i) instanceof JedisDataException) {
        refused.add(i);
        connection.sendCommand(commands.get(i));
      }
    }
    List<Object> again = connection.getMany(refused.size());
    for (int i = 0; i < again.size(); i++) {
      replies.set(refused.get(i), again.get(i));
    }
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
