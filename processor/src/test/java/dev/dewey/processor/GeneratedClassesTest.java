package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.RuntimeTypes;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What generated classes may use, and that it is there. */
class GeneratedClassesTest {
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
