package dev.dewey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassPathTest {
  @TempDir Path folder;

  private URL place(String name, String properties) throws IOException {
    Path maven = folder.resolve(name).resolve("META-INF/maven/dev.dewey/dewey-runtime");
    Files.createDirectories(maven);
    Files.writeString(maven.resolve("pom.properties"), properties);
    return folder.resolve(name + "/").toUri().toURL();
  }

  private static Optional<String> skew(URL... places) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(places, null)) {
      return ClassPath.versionSkew(loader);
    }
  }

  @Test
  void oneVersionIsFineWhereverItLies() throws IOException {
    assertThat(skew()).isEmpty();
    assertThat(skew(place("a", "version=1"))).isEmpty();
    assertThat(skew(place("a", "version=1"), place("b", "version=1"))).isEmpty();
  }

  @Test
  void severalAreNamedWithTheirPlaces() throws IOException {
    assertThat(skew(place("a", "version=1"), place("b", "version=1"), place("c", "")))
        .contains(
            "dewey-runtime is on the class path in several versions: 1 in %1$s/a, 1 in %1$s/b, unknown in %1$s/c. Its classes are taken from the first, and commands compiled with a later one may fail. Take one version."
                .formatted(folder));
  }
}
