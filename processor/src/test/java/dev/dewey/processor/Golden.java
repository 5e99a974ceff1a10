package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** Files whose text is compared exactly, or with {@code -Dgolden.update=true} written anew. */
final class Golden {
  private Golden() {}

  static void assertSame(Path file, String text) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        Files.writeString(file, text);
      }
      assertThat(text)
          .as("%s, which -Dgolden.update=true writes anew", file)
          .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails if there are goldens that nothing is compared with. */
  static void assertNothingElse(Path folder, Set<String> paths) {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(each -> folder.relativize(each).toString()))
          .containsExactlyInAnyOrderElementsOf(paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
