package dev.dewey.compilers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.spi.ToolProvider;

/** A program of the running JDK. */
final class Tool {
  private final Function<List<String>, Ran> runner;
  private final List<String> command = new ArrayList<>();

  private Tool(Function<List<String>, Ran> runner) {
    this.runner = runner;
  }

  /** A virtual machine; one that is over soon, and so does not compile much. */
  static Tool java() {
    return apart("java").with("-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1");
  }

  /** The compiler, in this process, where it is warm. */
  static Tool javac() {
    return new Tool(Tool::compile).with("-encoding", "UTF-8");
  }

  /** The compiler in a process of its own, for processors that change the compiler itself. */
  static Tool javacApart() {
    return apart("javac").with("-J-XX:TieredStopAtLevel=1", "-encoding", "UTF-8");
  }

  private static Tool apart(String program) {
    Path path = Path.of(System.getProperty("java.home"), "bin", program);
    return new Tool(Tool::start).with(path.toString());
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
    return runner.apply(command);
  }

  private static Ran compile(List<String> arguments) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int code = javac.run(out, out, arguments.toArray(String[]::new));
    out.flush();
    return new Ran(code, said.toString());
  }

  private static Ran start(List<String> command) {
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
