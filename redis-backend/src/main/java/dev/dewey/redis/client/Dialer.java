package dev.dewey.redis.client;

import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/** Makes connections to a server, and judges whether one that lay idle is still good. */
final class Dialer extends BasePooledObjectFactory<Line> {
  private static final Logger log = LoggerFactory.getLogger(Dialer.class);

  /**
   * A connection that lay idle longer is asked for a sign of life, so that no command is lost. An
   * idle consumer looks once a second, and needs not ask twice.
   */
  private static final Duration FRESH = Duration.ofMillis(1500);

  private static final Duration UNUSED = Duration.ofMinutes(1);

  private final Server server;
  private final Route route;
  private final Outage outage;

  Dialer(Server server, Route route, Outage outage) {
    this.server = server;
    this.route = route;
    this.outage = outage;
  }

  /** Makes a pool of so many connections at most. */
  GenericObjectPool<Line> pool(int most) {
    GenericObjectPoolConfig<Line> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(most);
    config.setMaxIdle(most);
    config.setMaxWait(server.patience());
    config.setTestOnBorrow(true);
    config.setTimeBetweenEvictionRuns(UNUSED.dividedBy(2));
    config.setMinEvictableIdleDuration(UNUSED);
    config.setJmxEnabled(false);
    return new GenericObjectPool<>(this, config);
  }

  @Override
  public Line create() {
    HostAndPort node = route.now();
    Line line = new Line(node, new Jedis(node, server.config()));
    try {
      line.ping();
    } catch (JedisException e) {
      cut(line);
      throw e;
    }
    outage.connected();
    return line;
  }

  /** Makes a connection to a node that does not have the keys yet, for what is asked there. */
  Line asking(HostAndPort node) {
    AskingConnection connection = new AskingConnection(node, server.config());
    connection.ask();
    return new Line(node, new Jedis(connection));
  }

  @Override
  public PooledObject<Line> wrap(Line line) {
    return new DefaultPooledObject<>(line);
  }

  /** One that leads to where the keys were before is not. */
  @Override
  public boolean validateObject(PooledObject<Line> pooled) {
    if (!pooled.getObject().node().equals(route.now())) {
      return false;
    }
    if (pooled.getIdleDuration().compareTo(FRESH) < 0) {
      return true;
    }
    try {
      pooled.getObject().ping();
      return true;
    } catch (JedisException e) {
      log.debug("A connection to {} has died while idle; a new one takes its place.", server, e);
      return false;
    }
  }

  @Override
  public void destroyObject(PooledObject<Line> pooled) {
    cut(pooled.getObject());
  }

  /** Closes a connection, whatever happens on it. */
  void cut(Line line) {
    try {
      line.cut();
    } catch (JedisException e) {
      log.debug("A connection to {} was closed already.", server, e);
    }
  }

  /**
   * A connection to a node that is about to get a slot: each command says {@code ASKING} first, or
   * the node would send it back to where the slot still belongs.
   *
   * <p>Jedis logs in while it makes a connection, and a server that does not know who asks refuses
   * all else; so nothing is said before {@link #ask}.
   */
  private static final class AskingConnection extends Connection {
    private boolean asking;

    AskingConnection(HostAndPort node, JedisClientConfig config) {
      super(node, config);
    }

    /** Says it from now on. */
    void ask() {
      asking = true;
    }

    @Override
    public void sendCommand(CommandArguments command) {
      if (asking) {
        super.sendCommand(new CommandArguments(Command.ASKING));
      }
      super.sendCommand(command);
    }

    @Override
    protected Object readProtocolWithCheckingBroken() {
      if (asking) {
        skipAnswerToAsking();
      }
      return super.readProtocolWithCheckingBroken();
    }

    /** Where it is refused, the answer to the command itself says what became of that. */
    private void skipAnswerToAsking() {
      try {
        super.readProtocolWithCheckingBroken();
      } catch (JedisDataException e) {
        // the command is sent back then
      }
    }
  }
}
