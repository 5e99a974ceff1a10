package dev.dewey.compilers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the running JDK, in a process of its own. */
final class Tool {
  private final List<String> command = new ArrayList<>();

  private Tool(String program) {
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
  }

  static Tool java() {
    return new Tool("java").with("-Dstdout.encoding=UTF-8");
  }

  static Tool javac() {
    return new Tool("javac").with("-encoding", "UTF-8");
  }

  /** Adds arguments. */
  Tool with(String... arguments) {
    command.addAll(List.of(arguments));
    return this;
  }

  /** Adds files. */
  Tool with(List<Path> files) {
    files.forEach(each -> command.add(each.toString()));
    return this;
  }

  /** What a program has said, and how it ended. */
  record Ran(int code, String said) {
    /** Returns what it said, if it ended well. */
    String cleanly() {
      assertThat(code).as(said).isZero();
      return said;
    }
  }

  Ran run() {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ran(process.waitFor(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
