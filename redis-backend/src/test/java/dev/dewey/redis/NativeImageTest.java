package dev.dewey.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image has the scripts, since the jar says which files it reads. */
final class NativeImageTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path CONFIG =
      RESOURCES.resolve("META-INF/native-image/dev.dewey/dewey-redis-backend/resource-config.json");

  @Test
  void everyScriptIsNamed() throws IOException {
    Matcher pattern = Pattern.compile("\"pattern\": \"(.*)\"").matcher(Files.readString(CONFIG));
    assertThat(pattern.find()).isTrue();
    Pattern named = Pattern.compile(pattern.group(1).replace("\\\\", "\\"));

    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<String> scripts =
          files
              .filter(Files::isRegularFile)
              .map(each -> RESOURCES.relativize(each).toString().replace('\\', '/'))
              .filter(each -> !each.startsWith("META-INF/"))
              .toList();
      assertThat(scripts).hasSizeGreaterThan(10).allMatch(named.asMatchPredicate());
    }
  }
}
