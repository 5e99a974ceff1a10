package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.model.RuntimeTypes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the stages may know, and what generated classes may. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/dewey/processor");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(dev\\.dewey\\.[\\w.]+)");

  @Test
  void theStagesSeeTheModelAndNotEachOther() throws IOException {
    Set<String> runtime = Set.of("dev.dewey.crontab", "dev.dewey.message");
    for (String stage : List.of("model", "collect", "validate", "render", "write")) {
      Set<String> seen = new TreeSet<>(imports(SOURCES.resolve(stage)));
      seen.removeAll(runtime);
      assertThat(seen).as(stage).isSubsetOf(Set.of("dev.dewey.processor.model"));
    }
  }

  private static List<String> imports(Path folder) throws IOException {
    List<String> packages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher imported = IMPORT.matcher(Files.readString(file));
        while (imported.find()) {
          packages.add(imported.group(1).replaceFirst("\\.[A-Z].*", ""));
        }
      }
    }
    return packages;
  }

  @Test
  void theRuntimeHasEveryTypeThatGeneratedCodeNames() throws ReflectiveOperationException {
    for (Field field : RuntimeTypes.class.getFields()) {
      ClassName name = (ClassName) field.get(null);
      assertThat(Class.forName(name.reflectionName())).as(field.getName()).isNotNull();
    }
    assertThat(RuntimeTypes.class.getFields()).hasSizeGreaterThan(20);
  }

  @Test
  void generatedClassesUseNoReflectionAndNoMoshi() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.*;
            import java.util.*;

            public class Jobs {
              enum Hue { RED }
              record Bean(Hue hue, List<Bean> beans, Optional<String>[] notes) {}
              @QueueCommand static Map<String, Bean> run(Bean bean, byte[] bytes, long n) { return null; }
              @PeriodicCommand(@Crontab) static void tick() {}
            }
            """);
    Pattern generated = Pattern.compile("a/(Jobs_|JobsTasks|Commands_).*");
    Pattern forbidden = Pattern.compile("java/lang/reflect|forName|moshi");
    List<String> seen = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : compiled.classes().entrySet()) {
      if (generated.matcher(each.getKey()).matches()) {
        seen.add(each.getKey());
        String constants =
            new String(each.getValue(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(forbidden.matcher(constants).find()).as(each.getKey()).isFalse();
      }
    }
    assertThat(seen).hasSize(9);
  }
}
