package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.peers.PeerFile.Server;
import dev.dewey.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The servers that the contenders need, on the processor that this process is pinned to. */
final class Servers implements AutoCloseable {
  private @Nullable RedisServer redis;
  private @Nullable WorkerProcess postgres;
  private final Map<Server, String> urls = new EnumMap<>(Server.class);
  private final Map<Server, String> abouts = new EnumMap<>(Server.class);

  private Servers() {}

  private void startRedis() {
    RedisServer started = RedisServer.start();
    redis = started;
    urls.put(Server.REDIS, started.url());
    abouts.put(Server.REDIS, started.version() + ", nothing kept on disk");
  }

  /** Starts those that these peers need. */
  static Servers start(Path peers, List<PeerFile> files) {
    Servers servers = new Servers();
    try {
      if (files.stream().anyMatch(file -> file.server() == Server.REDIS)) {
        servers.startRedis();
      }
      if (files.stream().anyMatch(file -> file.server() == Server.POSTGRES)) {
        servers.startPostgres(peers);
      }
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private void startPostgres(Path peers) {
    List<String> command =
        List.of(
            "-cp",
            ClassPath.of(peers.resolve("postgres")),
            "dev.dewey.benchmarks.peers.postgres.PostgresServer");
    postgres = WorkerProcess.start("PostgreSQL", List.of("-Xmx128m"), command);
    urls.put(Server.POSTGRES, Objects.requireNonNull(postgres.line(), "its address"));
    abouts.put(Server.POSTGRES, Objects.requireNonNull(postgres.line(), "what it is"));
  }

  /** Where one is, that has been started. */
  String url(Server server) {
    return Objects.requireNonNull(urls.get(server), server::toString);
  }

  /** What each of them is. */
  String about() {
    return String.join("; ", abouts.values());
  }

  @Override
  public void close() {
    if (postgres != null) {
      postgres.close();
    }
    if (redis != null) {
      redis.close();
    }
  }
}
