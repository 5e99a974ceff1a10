package dev.dewey.redis.client;

import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Makes connections to a server, and judges whether one that lay idle is still good. */
final class Dialer extends BasePooledObjectFactory<Line> {
  private static final Logger log = LoggerFactory.getLogger(Dialer.class);

  /**
   * A connection that lay idle longer is asked for a sign of life, so that no command is lost. An
   * idle consumer looks once a second, and needs not ask twice.
   */
  private static final Duration FRESH = Duration.ofMillis(1500);

  private final Server server;
  private final Outage outage;

  Dialer(Server server, Outage outage) {
    this.server = server;
    this.outage = outage;
  }

  @Override
  public Line create() {
    Line line = new Line(new Jedis(server.address(), server.config()));
    try {
      line.ping();
    } catch (JedisException e) {
      cut(line);
      throw e;
    }
    outage.over();
    return line;
  }

  @Override
  public PooledObject<Line> wrap(Line line) {
    return new DefaultPooledObject<>(line);
  }

  @Override
  public boolean validateObject(PooledObject<Line> pooled) {
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

  private void cut(Line line) {
    try {
      line.cut();
    } catch (JedisException e) {
      log.debug("A connection to {} was closed already.", server, e);
    }
  }
}
