package dev.dewey.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A module that is compiled again and again with one lock. */
final class LockedModule {
  /** What a lock begins with. */
  static final String HEAD =
      """
      # What the messages of this module's commands hold. The compiler checks it and, with
      # -Adewey.lock.mode=update, writes it; a line is removed by hand, once nothing needs it.
      """;

  private final Path folder;

  LockedModule(Path folder) {
    this.folder = folder;
  }

  Path lock() {
    return folder.resolve("locks/dewey.lock");
  }

  String locked() throws IOException {
    return Files.readString(lock());
  }

  void lock(String text) throws IOException {
    Files.createDirectories(lock().getParent());
    Files.writeString(lock(), text);
  }

  /** Compiles sources, and returns what is wrong with them. */
  List<String> compile(String mode, String... sources) {
    Compilation compilation =
        Compiled.forgivingly(
            List.of("-Adewey.lock=" + lock(), "-Adewey.lock.mode=" + mode), sources);
    return Stream.concat(compilation.errors().stream(), compilation.warnings().stream())
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  /** A class with these members. */
  static String jobs(String body) {
    return """
        package a;

        import dev.dewey.*;
        import dev.dewey.codec.*;
        import java.util.*;

        class Jobs {
          %s
        }
        """
        .formatted(body);
  }

  /** A class with one command of this signature. */
  static String run(String signature) {
    return jobs("@QueueCommand(name = \"run\") static " + signature + " { throw new Error(); }");
  }
}
