package dev.dewey.wholepath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program in a process of its own, which ends with the test. */
final class JavaProcess implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private JavaProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "output of process " + process.pid());
  }

  /** Starts a program. */
  static JavaProcess start(Jdk jdk, String... arguments) throws IOException {
    return start(jdk, Map.of(), arguments);
  }

  /** Starts a program with more in its environment. */
  static JavaProcess start(Jdk jdk, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(jdk.java());
    // The standard streams otherwise speak the language of the machine.
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    JavaProcess started = new JavaProcess(builder.start());
    started.reader.start();
    return started;
  }

  /** Joins folders and jars to a class path or module path. */
  static String path(Stream<Path> entries) {
    return entries
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private void read() {
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      output.lines().forEach(lines::add);
    } catch (IOException e) {
      lines.add("(the output ended: " + e + ")");
    }
  }

  /** Waits until the program has printed a line that starts so. */
  void awaitLine(String start) {
    awaitLine(start, line -> line.startsWith(start));
  }

  /** Waits until the program has printed a line that ends so. */
  void awaitLineEnd(String end) {
    awaitLine(end, line -> line.endsWith(end));
  }

  /** Waits until the program has printed a line with such a part. */
  void awaitLinePart(String part) {
    awaitLine(part, line -> line.contains(part));
  }

  private void awaitLine(String what, Predicate<String> expected) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    await(what)
        .forever()
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                lines.stream().anyMatch(expected) || !reader.isAlive() || System.nanoTime() > end);
    assertThat(lines).as(what).anyMatch(expected);
  }

  /** How long the program has kept processors busy. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  /** Ends the program at once, by SIGKILL: it does nothing any more. */
  void kill() {
    process.destroyForcibly();
  }

  /** Asks the program to end, by SIGTERM, and leaves its output open. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Ends the program's input. */
  void endInput() throws IOException {
    process.getOutputStream().close();
  }

  /** Waits until the program has ended by itself; returns its exit code. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(DEADLINE.toSeconds(), SECONDS)) {
      throw new AssertionError("the process has not ended, it said: " + lines);
    }
    reader.join(DEADLINE.toMillis());
    return process.exitValue();
  }

  /** What the program has printed so far. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Ends the program, if it has not ended yet. */
  @Override
  public void close() throws IOException {
    endInput();
    process.destroyForcibly();
  }
}
