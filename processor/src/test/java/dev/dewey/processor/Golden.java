package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
