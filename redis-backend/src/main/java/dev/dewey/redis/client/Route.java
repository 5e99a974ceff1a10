package dev.dewey.redis.client;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.HostAndPort;

/**
 * Where commands go: to the address that was configured, until a cluster says that the keys are at
 * another node.
 *
 * <p>A node that cannot be reached any more may have lost the keys to another one, which the
 * configured address tells; and if that one cannot be reached either, the node may be back. So each
 * of the two is tried after the other. For use by many threads.
 */
final class Route {
  private static final Logger log = LoggerFactory.getLogger(Route.class);

  private final Server server;

  /** The node that was named last; the configured one if none was. */
  private HostAndPort named;

  private volatile HostAndPort now;

  Route(Server server) {
    this.server = server;
    this.named = server.address();
    this.now = server.address();
  }

  HostAndPort now() {
    return now;
  }

  /** What log lines and messages call a node. */
  String shown(HostAndPort node) {
    return isConfigured(node) ? server.shown() : "node " + node + " of " + server;
  }

  boolean isConfigured(HostAndPort node) {
    return node.equals(server.address());
  }

  /** Completes what a node calls another one: without a host it is on the same one as now. */
  HostAndPort complete(HostAndPort node) {
    return node.getHost().isEmpty() ? new HostAndPort(now.getHost(), node.getPort()) : node;
  }

  /** Hears that the keys are at a node, from now on. */
  synchronized void moved(HostAndPort to, @Nullable String told) {
    HostAndPort next = complete(to);
    if (!next.equals(now)) {
      log.info(
          "{}: connections are dropped, and commands go to {} from now on.", told, shown(next));
      named = next;
      now = next;
    }
  }

  /** Hears that a node cannot be reached, which may be where nobody goes any more. */
  synchronized void lost(HostAndPort node) {
    HostAndPort next = isConfigured(now) ? named : server.address();
    if (node.equals(now) && !next.equals(now)) {
      now = next;
      log.warn("{} cannot be reached; the next try is with {}.", shown(node), shown(next));
    }
  }
}
