package dev.dewey.redis;

import dev.dewey.redis.client.Connections;
import dev.dewey.redis.client.Server;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;

/**
 * Where a Redis server is, and how to get in: a value; nothing connects by it alone.
 *
 * <p>{@code RedisConnection.of("rediss://user:password@host:6380/0")} says most of it. Neither
 * {@code toString} nor any message or log line shows a password.
 *
 * @param address where the server listens
 * @param db the number of the database, 0 or more
 * @param login who asks; null if the server asks for no password
 * @param limits how long to wait, and how many connections to hold
 * @param tls keys and trust for an encrypted connection, on which the server's certificate must be
 *     for its host name; null for a plain one
 */
public record RedisConnection(
    Address address, int db, @Nullable Login login, Limits limits, @Nullable SSLContext tls) {
  private static final Duration LEAST_GRACE = Duration.ofSeconds(2);
  private static final Duration MOST_GRACE = Duration.ofSeconds(5);

  /** Checks the ranges. */
  public RedisConnection {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(limits, "limits");
    if (db < 0) {
      throw new IllegalArgumentException("db must be 0 or more, was " + db);
    }
  }

  /**
   * Where a server listens.
   *
   * @param host its name or address
   * @param port from 1 to 65535
   */
  public record Address(String host, int port) {
    /** Checks the range. */
    public Address {
      if (host.isBlank()) {
        throw new IllegalArgumentException("host must not be empty. Name a host: localhost.");
      }
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("port must be from 1 to 65535, was " + port);
      }
    }

    /** As it stands in a URI. */
    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /**
   * Who asks.
   *
   * @param username a user of the server; null for its default user
   */
  public record Login(@Nullable String username, String password) {
    /** Checks that there is a password. */
    public Login {
      if (password.isEmpty()) {
        throw new IllegalArgumentException("password must not be empty. Leave out the login.");
      }
    }

    /** Names the user and hides the password. */
    @Override
    public String toString() {
      return (username == null ? "default" : username) + ":***";
    }
  }

  /**
   * How long to wait, and how many connections to hold.
   *
   * @param connect the longest wait until a connection stands, from 10 ms to 10 minutes
   * @param reply the longest wait for an answer, from 10 ms to 10 minutes; one that waits for
   *     messages gets 2 to 5 seconds on top of the time it waits
   * @param connections how many commands may be under way at once, 1 or more; those that wait for
   *     messages are not counted
   */
  public record Limits(Duration connect, Duration reply, int connections) {
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration MOST = Duration.ofMinutes(10);

    /** 2 seconds, 5 seconds, 8 connections. */
    public static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), 8);

    /** Checks the ranges. */
    public Limits {
      check("the connect timeout", connect);
      check("the reply timeout", reply);
      if (connections < 1) {
        throw new IllegalArgumentException("max_connections must be 1 or more, was " + connections);
      }
    }

    private static void check(String what, Duration timeout) {
      if (timeout.compareTo(LEAST) < 0 || timeout.compareTo(MOST) > 0) {
        throw new IllegalArgumentException(
            what + " must be from 10 ms to 10 minutes, was " + timeout);
      }
    }
  }

  /**
   * Reads a URI: {@code redis://} or, encrypted, {@code rediss://}, then {@code
   * user:password@host:port/db}, of which only the host must be there. What is special in user and
   * password is percent-encoded. A query may set {@code socket_timeout} and {@code
   * socket_connect_timeout}, in seconds, and {@code max_connections}.
   *
   * @throws IllegalArgumentException if it is not such a URI
   */
  public static RedisConnection of(String uri) {
    return of(Map.of("url", uri));
  }

  /**
   * Reads a URI as {@link #of(String)} does.
   *
   * @throws IllegalArgumentException if it is not such a URI
   */
  public static RedisConnection of(URI uri) {
    return of(uri.toString());
  }

  /**
   * Reads settings by the seed's names: {@code host} (localhost), {@code port} (6379), {@code db}
   * (0), {@code username}, {@code password}, {@code ssl} (false), {@code socket_timeout} (5
   * seconds), {@code socket_connect_timeout} (2 seconds), {@code max_connections} (8); or {@code
   * url} in place of the first six. An empty username or password is none.
   *
   * @throws IllegalArgumentException if a setting is unknown, is said twice, or has a value that
   *     cannot be
   */
  public static RedisConnection of(Map<String, String> settings) {
    return new ConnectionSettings(settings).read();
  }

  /** Returns the same connection with keys and trust of its own. */
  public RedisConnection withTls(SSLContext context) {
    return new RedisConnection(address, db, login, limits, context);
  }

  /** Returns the same connection with other limits. */
  public RedisConnection withLimits(Limits value) {
    return new RedisConnection(address, db, login, value, tls);
  }

  /** Makes connections to it, when they are needed. */
  Connections open() {
    HostAndPort hostAndPort = new HostAndPort(address.host(), address.port());
    return new Connections(
        new Server(hostAndPort, config(), limits.reply(), limits.connections(), toString()));
  }

  private DefaultJedisClientConfig config() {
    DefaultJedisClientConfig.Builder config =
        DefaultJedisClientConfig.builder()
            .connectionTimeoutMillis((int) limits.connect().toMillis())
            .socketTimeoutMillis((int) limits.reply().toMillis())
            .blockingSocketTimeoutMillis((int) Connections.BLOCK.plus(grace()).toMillis())
            .database(db)
            .clientName("dewey");
    if (login != null) {
      config.user(login.username()).password(login.password());
    }
    if (tls != null) {
      SSLParameters verified = new SSLParameters();
      verified.setEndpointIdentificationAlgorithm("HTTPS");
      config.ssl(true).sslSocketFactory(tls.getSocketFactory()).sslParameters(verified);
    }
    return config.build();
  }

  /** How much longer than the server says it blocks to wait for its answer. */
  private Duration grace() {
    if (limits.reply().compareTo(LEAST_GRACE) < 0) {
      return LEAST_GRACE;
    }
    return limits.reply().compareTo(MOST_GRACE) > 0 ? MOST_GRACE : limits.reply();
  }

  /** As a URI, without the password. */
  @Override
  public String toString() {
    String user = login == null || login.username() == null ? "" : login.username() + "@";
    return (tls == null ? "redis://" : "rediss://") + user + address + "/" + db;
  }
}
