package dev.dewey.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is generated is compiled and documented without a warning; all at once, which is quicker.
 */
final class StrictGoldensTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @Test
  void goldensPassTheStrictestJdks() throws IOException {
    List<String> all = new ArrayList<>();
    all.addAll(GoldenTest.sources());
    all.addAll(GoldenCodecsTest.sources());
    all.addAll(GoldenObjectsTest.sources());
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(Files.readString(file));
      }
    }

    StrictJdks.compile(all);
    StrictJdks.document(all);
  }
}
