package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.worker.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Another JVM, which is asked by lines and answers by lines. One thread uses it. */
final class WorkerProcess implements AutoCloseable {
  private static final int SECONDS = 10;

  private final String name;
  private final Process process;
  private final BufferedReader answers;

  private WorkerProcess(String name, Process process) {
    this.name = name;
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts one, and returns when it is ready.
   *
   * @param name for messages
   * @param flags of the JVM
   * @param command after the flags: class path, class, words
   * @throws IllegalStateException if it does not get ready; what it says stands on stderr
   */
  static WorkerProcess start(String name, List<String> flags, List<String> command) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(flags);
    words.addAll(command);
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      WorkerProcess worker = new WorkerProcess(name, process);
      String first = worker.line();
      if (!Worker.READY.equals(first)) {
        worker.close();
        throw new IllegalStateException(name + " did not get ready, but said: " + first);
      }
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks, and waits for the answer.
   *
   * @throws IllegalStateException if it failed, or is gone
   */
  String ask(String request) {
    tell(request);
    return answer();
  }

  /** Asks, and does not wait. */
  void tell(String request) {
    try {
      process.outputWriter(StandardCharsets.UTF_8).append(request).append('\n').flush();
    } catch (IOException e) {
      throw new IllegalStateException(name + " is gone, and cannot be asked to " + request, e);
    }
  }

  /** Waits for an answer. */
  String answer() {
    String answer = line();
    if (answer == null || answer.startsWith(Worker.FAILED)) {
      throw new IllegalStateException(name + " has no answer, but said: " + answer);
    }
    return answer;
  }

  /** Returns the next line that it says, or null at its end. */
  @Nullable String line() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its input ends, and so does it, or it is killed. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
