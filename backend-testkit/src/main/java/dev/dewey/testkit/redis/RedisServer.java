package dev.dewey.testkit.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Redis server of the test's own: a process with a folder of its own, on a free port of the
 * loopback address, that ends with {@link #close}.
 *
 * <p>Nothing is kept on disk unless an option says so. Which executable runs, says the system
 * property {@value #PROPERTY} or else the environment variable {@value #VARIABLE}: the path of one,
 * a command on the {@code PATH} ({@code valkey-server}), or the version of one that is packed in a
 * jar on the class path ({@code 6.2}, {@code 7.0}). If neither is set it is {@code redis-server} or
 * {@code valkey-server} on the {@code PATH}, else one in a jar.
 *
 * <p>Safe for use by many threads.
 */
public final class RedisServer implements AutoCloseable {
  /** The system property that chooses the executable. */
  public static final String PROPERTY = "dewey.redis.server";

  /** The environment variable that chooses the executable. */
  public static final String VARIABLE = "DEWEY_REDIS_SERVER";

  /** Another process may take the free port that was found; hardly three times. */
  private static final int TRIES = 3;

  private final Path folder;
  private final Executable executable;
  private final ServerProcess process;
  private final Thread closer;
  private boolean closed;

  private RedisServer(Path folder, Executable executable, ServerProcess process) {
    this.folder = folder;
    this.executable = executable;
    this.process = process;
    this.closer = new Thread(this::close, "close " + this);
  }

  /**
   * Starts a server, and returns when it answers.
   *
   * @param options for its command line: {@code start("--appendonly", "yes")}
   * @throws IllegalStateException if there is no executable, or it does not run, with the remedy
   */
  public static RedisServer start(String... options) {
    Path folder = newFolder();
    try {
      Executable executable =
          ExecutableFinder.of(System.getProperties(), System.getenv()).find(folder);
      ServerProcess process = new ServerProcess(executable, folder, List.of(options));
      process.start(TRIES);
      RedisServer server = new RedisServer(folder, executable, process);
      Runtime.getRuntime().addShutdownHook(server.closer);
      return server;
    } catch (RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("dewey-redis-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the server is: {@code redis://127.0.0.1:12345}. */
  public String url() {
    return "redis://" + host() + ":" + port();
  }

  /** The address it listens on. */
  public String host() {
    return ServerProcess.HOST;
  }

  /** The port it listens on; the same after {@link #startAgain}. */
  public int port() {
    return process.port();
  }

  /** Its name and version: {@code Redis 6.2.11}, {@code Valkey 8.0.1}. */
  public String version() {
    return executable.version();
  }

  /** Its working folder, where an append-only file or a dump lies if an option asks for them. */
  public Path folder() {
    return folder;
  }

  /** Ends the process as an operator does: it says farewell, and writes what it has to write. */
  public synchronized void stop() {
    process.stop();
  }

  /** Ends the process as a crash does: it does and writes nothing any more. */
  public synchronized void kill() {
    process.kill();
  }

  /**
   * Starts the server after {@link #stop} or {@link #kill}, on the same port, with what it kept on
   * disk; returns when it answers.
   */
  public synchronized void startAgain() {
    if (closed) {
      throw new IllegalStateException(this + " is closed. Start another one.");
    }
    process.start(1);
  }

  /** Freezes the process: its connections stay open, and nobody answers. Not on Windows. */
  public synchronized void pause() {
    process.pause();
  }

  /** Lets the process go on after {@link #pause}. */
  public synchronized void resume() {
    process.resume();
  }

  /** Ends the process and deletes its folder. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      process.stop();
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
