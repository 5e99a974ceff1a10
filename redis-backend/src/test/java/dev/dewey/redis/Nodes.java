package dev.dewey.redis;

import static dev.dewey.redis.Eventually.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.dewey.testkit.redis.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisMovedDataException;
import redis.clients.jedis.params.MigrateParams;
import redis.clients.jedis.util.JedisClusterCRC16;

/**
 * Three servers that are a cluster. The first has the slot of the queue at the start, and whoever
 * reshards moves it as operators do.
 */
final class Nodes implements AutoCloseable {
  private static final int SLOTS = 16_384;

  private final String key;
  private final int slot;
  private final List<RedisServer> servers = new ArrayList<>();
  private final List<Jedis> clients = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  private Nodes(String key) {
    this.key = key;
    this.slot = JedisClusterCRC16.getSlot(key);
  }

  /** Forms the cluster, and waits until all its nodes know that; skips the test if none can be. */
  static Nodes with(String key) {
    skipWithoutClusters();
    Nodes nodes = new Nodes(key);
    try {
      nodes.form();
      return nodes;
    } catch (RuntimeException | Error e) {
      nodes.close();
      throw e;
    }
  }

  private static void skipWithoutClusters() {
    try (RedisServer server = RedisServer.start();
        Jedis client = new Jedis(server.host(), server.port())) {
      assumeFalse(
          client.configGet("cluster-enabled").isEmpty(), server.version() + " has no cluster mode");
    }
  }

  private void form() {
    for (int i = 0; i < 3; i++) {
      RedisServer server =
          RedisServer.start("--cluster-enabled", "yes", "--cluster-require-full-coverage", "no");
      servers.add(server);
      Jedis client = new Jedis(server.host(), server.port());
      clients.add(client);
      ids.add(client.clusterMyId());
      int third = i;
      client.clusterSetConfigEpoch(i + 1);
      client.clusterAddSlots(
          IntStream.range(0, SLOTS)
              .filter(each -> Math.floorMod(each - slot, 3) == third)
              .toArray());
      clients.get(0).clusterMeet(server.host(), server.port());
    }
    clients.forEach(Nodes::awaitWhole);
  }

  private static void awaitWhole(Jedis client) {
    await()
        .until(
            () -> {
              String info = client.clusterInfo();
              return info.contains("cluster_state:ok")
                  && info.contains("cluster_size:3")
                  && info.contains("cluster_slots_ok:" + SLOTS);
            });
  }

  RedisServer server(int node) {
    return servers.get(node);
  }

  /** A client that follows nothing. */
  Jedis client(int node) {
    return clients.get(node);
  }

  int slot() {
    return slot;
  }

  /** Returns whether a node sends clients to another one for the slot. */
  boolean sendsTo(int node, int owner) {
    try {
      client(node).exists(key);
      return false;
    } catch (JedisMovedDataException e) {
      return e.getTargetNode().getPort() == server(owner).port();
    }
  }

  /** From now on a key that is missing on the one is asked for at the other. */
  void beginToMove(int from, int to) {
    client(to).clusterSetSlotImporting(slot, ids.get(from));
    client(from).clusterSetSlotMigrating(slot, ids.get(to));
  }

  void moveKeys(int from, int to) {
    List<String> keys = client(from).clusterGetKeysInSlot(slot, 100);
    while (!keys.isEmpty()) {
      RedisServer target = server(to);
      client(from)
          .migrate(
              target.host(),
              target.port(),
              20_000,
              new MigrateParams(),
              keys.toArray(String[]::new));
      keys = client(from).clusterGetKeysInSlot(slot, 100);
    }
  }

  /** From now on the other one has the slot; the third one is told by both. */
  void endMove(int from, int to) {
    client(to).clusterSetSlotNode(slot, ids.get(to));
    client(from).clusterSetSlotNode(slot, ids.get(to));
  }

  void move(int from, int to) {
    beginToMove(from, to);
    moveKeys(from, to);
    endMove(from, to);
  }

  /** Returns how often a node has answered with such an error. */
  long errors(int node, String code) {
    return client(node)
        .info("errorstats")
        .lines()
        .filter(line -> line.startsWith("errorstat_" + code + ":count="))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1)))
        .sum();
  }

  @Override
  public void close() {
    clients.forEach(Jedis::close);
    servers.forEach(RedisServer::close);
  }
}
