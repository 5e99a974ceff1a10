package dev.dewey.testkit.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data of a server, and its processes while it runs. Used by one thread at a time. */
final class Cluster {
  static final String HOST = "127.0.0.1";
  static final String USER = "dewey";

  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final Duration GLANCE = Duration.ofMillis(5);
  private static final int LINES_TOLD = 12;

  private final Binaries binaries;
  private final Path folder;
  private final LesserUser user;
  private final List<String> options;
  private volatile int port;
  private @Nullable Process process;
  private boolean frozen;

  private Cluster(Binaries binaries, Path folder, LesserUser user, List<String> options) {
    this.binaries = binaries;
    this.folder = folder;
    this.user = user;
    this.options = options;
  }

  /** Makes the data of a new server in a folder. */
  static Cluster create(Binaries binaries, Path folder, List<String> options) throws IOException {
    LesserUser user = LesserUser.here(folder);
    Path data = Files.createDirectories(folder.resolve("data"));
    if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }
    user.own(data);
    Path log = folder.resolve("initdb.log");
    List<String> initdb =
        List.of(
            binaries.program("initdb"),
            "-D",
            data.toString(),
            "-U",
            USER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync",
            "--no-instructions");
    if (Commands.run(log, user.command(initdb)) != 0) {
      throw new IOException(
          "initdb of %s failed: %s".formatted(binaries.version(), Files.readString(log)));
    }
    return new Cluster(binaries, folder, user, options);
  }

  int port() {
    return port;
  }

  /** Starts the server where it was before, or else on a free port, and waits until it answers. */
  void start() {
    if (process != null) {
      throw new IllegalStateException(
          "%s runs already, on port %d. Stop it first.".formatted(binaries.version(), port));
    }
    port = port == 0 ? freePort() : port;
    Process started = run();
    process = started;
    if (!isReady(started)) {
      String log = tail();
      kill();
      throw new IllegalStateException(
          "%s (%s) did not start with the options %s. Its last words: %s"
              .formatted(binaries.version(), binaries.folder(), options, log));
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is on disk matters as long as this machine runs, so that nothing is waited for. */
  private Process run() {
    List<String> command = new ArrayList<>(List.of(binaries.program("postgres")));
    command.addAll(List.of("-D", folder.resolve("data").toString(), "-p", String.valueOf(port)));
    List.of("listen_addresses=" + HOST, "unix_socket_directories=", "fsync=off")
        .forEach(option -> command.addAll(List.of("-c", option)));
    options.forEach(option -> command.addAll(List.of("-c", option)));
    try {
      return new ProcessBuilder(user.command(command))
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log().toFile())
          .start();
    } catch (IOException e) {
      throw new IllegalStateException(
          "%s cannot be run: %s".formatted(binaries.folder(), e.getMessage()), e);
    }
  }

  /** The server writes into its file when it accepts connections. */
  private boolean isReady(Process started) {
    Path file = folder.resolve("data").resolve("postmaster.pid");
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      if (Commands.ended(started, GLANCE)) {
        return false;
      }
      try {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() >= 8
            && lines.get(0).strip().equals(String.valueOf(started.pid()))
            && lines.get(7).strip().equals("ready")) {
          return true;
        }
      } catch (IOException e) {
        // not written yet
      }
    }
    return false;
  }

  /** As an operator does who does not wait for clients. */
  void stop() {
    if (process != null) {
      if (frozen) {
        thaw();
      }
      signal("INT", List.of(process.toHandle()));
      if (!Commands.ended(process, STOP)) {
        kill();
      }
      process = null;
    }
  }

  /** All processes at once, as a crash of the machine does. */
  void kill() {
    if (process != null) {
      List<ProcessHandle> all = processes();
      all.forEach(ProcessHandle::destroyForcibly);
      all.forEach(each -> each.onExit().join());
      process = null;
      frozen = false;
    }
  }

  void freeze() {
    signal("STOP", processes());
    frozen = true;
  }

  void thaw() {
    signal("CONT", processes());
    frozen = false;
  }

  private List<ProcessHandle> processes() {
    Process first = process;
    if (first == null) {
      throw new IllegalStateException(binaries.version() + " does not run. Start it first.");
    }
    return Stream.concat(Stream.of(first.toHandle()), first.descendants()).toList();
  }

  /** Java knows no signals but two; a system that has them has the command, too. */
  private void signal(String name, List<ProcessHandle> all) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    all.forEach(each -> command.add(String.valueOf(each.pid())));
    try {
      Commands.run(folder.resolve("kill.log"), command);
    } catch (IOException e) {
      throw new IllegalStateException("no command kill to send " + name + " with", e);
    }
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
}
