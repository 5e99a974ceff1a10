package dev.dewey.testkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the test's own: with data of its own, on a free port of the loopback
 * address, until {@link #close}.
 *
 * <p>Its commits survive its own death, not that of the machine. Which programs run, says the
 * system property {@value #PROPERTY} or else the environment variable {@value #VARIABLE}: the
 * folder with {@code initdb} and {@code postgres}, or {@code packed} for those in a jar on the
 * class path. If neither is set they are those on the {@code PATH}, else those in the jar. Tests
 * that run as {@code root} run it as {@code nobody}, since it refuses {@code root}.
 *
 * <p>Safe for use by many threads. Not on Windows.
 */
public final class PostgresServer implements AutoCloseable {
  /** The system property that chooses the programs. */
  public static final String PROPERTY = "dewey.postgres.server";

  /** The environment variable that chooses the programs. */
  public static final String VARIABLE = "DEWEY_POSTGRES_SERVER";

  private final Path folder;
  private final Binaries binaries;
  private final Cluster cluster;
  private final Thread closer;
  private boolean closed;

  private PostgresServer(Path folder, Binaries binaries, Cluster cluster) {
    this.folder = folder;
    this.binaries = binaries;
    this.cluster = cluster;
    this.closer = new Thread(this::close, "close " + this);
  }

  /**
   * Starts a server, and returns when it answers.
   *
   * @param options settings: {@code start("max_connections=20", "fsync=on")}
   * @throws IllegalStateException if there is no server, or it does not run, with the remedy
   */
  public static PostgresServer start(String... options) {
    Path folder = newFolder();
    try {
      Binaries binaries = BinariesFinder.of(System.getProperties(), System.getenv()).find(folder);
      Cluster cluster = Cluster.create(binaries, folder, List.of(options));
      cluster.start();
      PostgresServer server = new PostgresServer(folder, binaries, cluster);
      Runtime.getRuntime().addShutdownHook(server.closer);
      return server;
    } catch (IOException e) {
      delete(folder);
      throw new IllegalStateException("no server could be made: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("dewey-postgres-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where the server is, and as whom to come: {@code postgresql://dewey@127.0.0.1:12345/postgres}.
   */
  public String url() {
    return url(port());
  }

  /** The same by another port, that of a proxy for one. */
  public String url(int otherPort) {
    return "postgresql://%s@%s:%d/postgres".formatted(Cluster.USER, Cluster.HOST, otherPort);
  }

  /** The port it listens on; the same after {@link #startAgain}. */
  public int port() {
    return cluster.port();
  }

  /** Its name and version: {@code PostgreSQL 15.14}. */
  public String version() {
    return binaries.version();
  }

  /** Ends it as an operator does who does not wait for clients. */
  public synchronized void stop() {
    cluster.stop();
  }

  /** Ends all its processes as a crash does: they do and write nothing any more. */
  public synchronized void kill() {
    cluster.kill();
  }

  /**
   * Starts the server after {@link #stop} or {@link #kill}, on the same port, with what it has on
   * disk; returns when it answers.
   */
  public synchronized void startAgain() {
    if (closed) {
      throw new IllegalStateException(this + " is closed. Start another one.");
    }
    cluster.start();
  }

  /** Freezes all its processes: connections stay open, and nobody answers. */
  public synchronized void pause() {
    cluster.freeze();
  }

  /** Lets the processes go on after {@link #pause}. */
  public synchronized void resume() {
    cluster.thaw();
  }

  /** Ends the server and deletes its data. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      cluster.stop();
      delete(folder);
      forgetCloser();
    }
  }

  private void forgetCloser() {
    try {
      Runtime.getRuntime().removeShutdownHook(closer);
    } catch (IllegalStateException e) {
      // The JVM shuts down, and this is the hook.
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what runs, and where. */
  @Override
  public String toString() {
    return version() + " at " + url();
  }
}
