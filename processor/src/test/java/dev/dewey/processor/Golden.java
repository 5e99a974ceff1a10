package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

  /**
   * Compares all that is generated of sources with the files of a folder, which shall be formatted,
   * and be the same another time.
   */
  static void assertGenerated(Path folder, String... sources) throws FormatterException {
    Map<String, String> generated = Compiled.cleanly(sources).sources();
    for (Map.Entry<String, String> file : generated.entrySet()) {
      assertSame(folder.resolve(file.getKey()), file.getValue());
      assertThat(new Formatter().formatSource(file.getValue()))
          .as("%s as google-java-format sets it", file.getKey())
          .isEqualTo(file.getValue());
    }
    assertNothingElse(folder, generated.keySet());
    assertThat(Compiled.cleanly(sources).sources()).isEqualTo(generated);
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
