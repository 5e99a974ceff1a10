package dev.dewey.testkit.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own, which can be killed and frozen, and ends with its test.
 *
 * <p>Freezing needs a system with the command {@code kill}. Used by one thread.
 */
public final class JavaProgram implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final String name;
  private final Process process;
  private final Path output;

  private JavaProgram(String name, Process process, Path output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a program on the Java that runs this.
   *
   * @param output the file for what it prints
   * @param arguments the name of its main class, and what that is told
   */
  public static JavaProgram start(
      String name, Path output, String classPath, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Small and soon there: many are started, and none lives long.
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    // That nobody logs is no news, and would stand in each report.
    command.addAll(List.of("-Dslf4j.internal.verbosity=ERROR", "-cp", classPath));
    command.addAll(arguments);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      return new JavaProgram(name, builder.redirectOutput(output.toFile()).start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException("program %s cannot be started".formatted(name), e);
    }
  }

  /** The name that it was started under. */
  public String name() {
    return name;
  }

  /** Whether it has not ended yet. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Ends it by SIGKILL, and returns when it is gone: it does nothing any more, and says nothing.
   */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Freezes it by SIGSTOP: it does nothing until it is thawed, and does not know of that time. */
  public void freeze() {
    signal("STOP");
  }

  /** Thaws it by SIGCONT. */
  public void thaw() {
    signal("CONT");
  }

  /** Asks it to end, by SIGTERM. */
  public void terminate() {
    process.toHandle().destroy();
  }

  /** Waits until it has ended; returns its exit code. */
  public int awaitEnd() {
    try {
      if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError(
            "%s has not ended within %s; it said: %s".formatted(name, DEADLINE, said()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for the end of " + name, e);
    }
  }

  /** Java knows no signals but two; a system that has them has the command, too. */
  private void signal(String signal) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
              .inheritIO()
              .start();
      if (kill.waitFor() != 0) {
        throw new AssertionError("SIG%s did not reach %s".formatted(signal, name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no command kill to send SIG" + signal + " with", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while sending SIG" + signal, e);
    }
  }

  /** What it has printed so far. */
  public String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it whatever it does: a process that is frozen ends, too. */
  @Override
  public void close() {
    kill();
  }
}
