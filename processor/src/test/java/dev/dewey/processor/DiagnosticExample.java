package dev.dewey.processor;

import com.google.testing.compile.Compilation;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;

/**
 * A source with one mistake, what the compiler says of it, and the source without.
 *
 * @param wrong the source with the mistake; the line with it ends in {@code // wrong}
 * @param right the source without
 * @param message all that is said
 */
record DiagnosticExample(String wrong, String right, String message) {
  private static final Path EXAMPLES = Path.of("src/test/resources/diagnostics");
  private static final String OPTION = "// -A";

  /** Whether a source alone can make the mistake. */
  static boolean exists(DiagnosticCode code) {
    return Files.exists(EXAMPLES.resolve(code.label()));
  }

  static DiagnosticExample of(DiagnosticCode code) {
    Path folder = EXAMPLES.resolve(code.label());
    return new DiagnosticExample(
        read(folder.resolve("Wrong.java")),
        read(folder.resolve("Right.java")),
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
    List<String> lines = wrong.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).endsWith("// wrong")) {
        return i + 1;
      }
    }
    return Diagnostic.NOPOS;
  }

  /** Compiles one of the two; a comment in its first line is an option for the processor. */
  Compilation compile(String source) {
    return source.startsWith(OPTION)
        ? Compiled.compile(List.of(source.lines().findFirst().orElseThrow().substring(3)), source)
        : Compiled.compile(source);
  }
}
