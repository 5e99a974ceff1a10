package dev.dewey.processor;

import com.google.testing.compile.Compilation;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;

/**
 * A source with one mistake, what the compiler says of it, and the source without.
 *
 * @param wrong the source with the mistake; the line with it ends in {@code // wrong}
 * @param right the source without
 * @param message all that is said
 */
record DiagnosticExample(Version wrong, Version right, String message) {
  private static final Path EXAMPLES = Path.of("src/test/resources/diagnostics");
  private static final String OPTION = "// -A";

  /**
   * One of the two.
   *
   * @param source the source; a comment in its first line is an option for the processor
   * @param lock the command lock beside it, if there is one
   * @param module the declaration of its module, if there is one
   */
  record Version(String source, Path lock, Path module) {
    private static Version in(Path folder, String name) {
      return new Version(
          read(folder.resolve(name + ".java")),
          folder.resolve(name + ".lock"),
          folder.resolve(name + ".module"));
    }

    boolean isLocked() {
      return Files.exists(lock);
    }

    boolean isInModule() {
      return Files.exists(module);
    }

    /** Returns the option for the processor, if there is one. */
    Optional<String> option() {
      return source.startsWith(OPTION)
          ? source.lines().findFirst().map(line -> line.substring(3))
          : Optional.empty();
    }

    /** Returns the text of the module's declaration. */
    String moduleText() {
      return read(module);
    }

    /** Returns the lock's text. */
    String lockText() {
      return read(lock);
    }

    Compilation compile() {
      List<String> options = new ArrayList<>();
      option().ifPresent(options::add);
      if (isLocked()) {
        options.add("-Adewey.lock=" + lock);
      }
      return Compiled.forgivingly(options, source);
    }

    /** Returns what is said of it, as if the lock lay beside it. */
    String said(String message) {
      return message.replace(lock.toString(), "dewey.lock");
    }
  }

  /** Whether a source alone can make the mistake. */
  static boolean exists(DiagnosticCode code) {
    return Files.exists(EXAMPLES.resolve(code.label()));
  }

  static DiagnosticExample of(DiagnosticCode code) {
    Path folder = EXAMPLES.resolve(code.label());
    return new DiagnosticExample(
        Version.in(folder, "Wrong"),
        Version.in(folder, "Right"),
        read(folder.resolve("message.txt")).strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the number of the wrong line, or -1 if the mistake is in no line. */
  long wrongLine() {
    List<String> lines = wrong.source().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// wrong")) {
        return i + 1;
      }
    }
    return Diagnostic.NOPOS;
  }
}
