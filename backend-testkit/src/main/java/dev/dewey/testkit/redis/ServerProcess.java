package dev.dewey.testkit.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process of a server: started, stopped, killed, frozen. Used by one thread at a time. */
final class ServerProcess {
  static final String HOST = "127.0.0.1";

  /** Generous: a large append-only file on a busy machine. */
  private static final Duration START = Duration.ofSeconds(60);

  private static final Duration STOP = Duration.ofSeconds(20);
  private static final int LINES_TOLD = 12;

  /** A node of a cluster listens on another port, too, which is 10,000 higher. */
  private static final int HIGHEST_PORT = 55_535;

  private final Executable executable;
  private final Path folder;
  private final List<String> options;
  private volatile int port;
  private @Nullable Process process;
  private boolean paused;

  ServerProcess(Executable executable, Path folder, List<String> options) {
    this.executable = executable;
    this.folder = folder;
    this.options = options;
  }

  int port() {
    return port;
  }

  /** Starts the server where it was before, or else on a free port, and waits until it answers. */
  void start(int tries) {
    if (process != null) {
      throw new IllegalStateException(
          "%s runs already, on port %d. Stop it first.".formatted(executable.version(), port));
    }
    boolean anyPort = port == 0;
    port = anyPort ? freePort() : port;
    Process started = run();
    process = started;
    if (!awaitAnswer(started)) {
      kill();
      String log = tail();
      if (tries > 1 && log.contains("Address already in use")) {
        port = anyPort ? 0 : port;
        start(tries - 1);
      } else {
        throw new IllegalStateException(
            "%s (%s) did not start with the options %s. Its last words: %s"
                .formatted(executable.version(), executable.path(), options, log));
      }
    }
  }

  private static int freePort() {
    int port = anyFreePort();
    while (port > HIGHEST_PORT) {
      port = anyFreePort();
    }
    return port;
  }

  private static int anyFreePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process run() {
    List<String> command = new ArrayList<>(List.of(executable.path().toString()));
    command.addAll(List.of("--bind", HOST, "--port", String.valueOf(port)));
    command.addAll(List.of("--dir", folder.toString(), "--save", "", "--appendonly", "no"));
    command.addAll(options);
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log().toFile())
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "%s cannot be run: %s".formatted(executable.path(), e.getMessage()), e);
    }
  }

  /** Waits for an answer; whether the process lives decides first, or a stranger's would count. */
  private boolean awaitAnswer(Process started) {
    Heartbeat heartbeat = new Heartbeat(HOST, port);
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      if (ended(started, Duration.ofMillis(2))) {
        return false;
      }
      if (heartbeat.isUp()) {
        return !ended(started, Duration.ZERO);
      }
    }
    return false;
  }

  private static boolean ended(Process process, Duration atMost) {
    try {
      return process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a server starts or ends", e);
    }
  }

  void stop() {
    if (process != null) {
      if (paused) {
        resume(); // one that is frozen hears nothing
      }
      process.destroy();
      if (!ended(process, STOP)) {
        process.destroyForcibly();
      }
      forget(process);
    }
  }

  void kill() {
    if (process != null) {
      process.destroyForcibly();
      forget(process);
    }
  }

  private void forget(Process ending) {
    if (!ended(ending, STOP)) {
      throw new IllegalStateException(
          "process %d of %s does not end. End it by hand."
              .formatted(ending.pid(), executable.version()));
    }
    process = null;
    paused = false;
  }

  void pause() {
    signal("STOP");
    paused = true;
  }

  void resume() {
    signal("CONT");
    paused = false;
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  private String tail() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
    } catch (IOException e) {
      return "(none)";
    }
  }

  /** Java knows no signals but two; a system that has them has the command, too. */
  private void signal(String name) {
    if (process == null) {
      throw new IllegalStateException(executable.version() + " does not run. Start it first.");
    }
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      ended(kill, STOP);
    } catch (IOException e) {
      throw new IllegalStateException("no command kill to send " + name + " with", e);
    }
  }
}
