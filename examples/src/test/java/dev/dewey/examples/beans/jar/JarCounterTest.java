package dev.dewey.examples.beans.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarCounterTest {
  private static final String BEAN =
      "public class Fixture { public int getX() { return 1; } public void setX(int x) {} }";

  @TempDir Path folder;
  private TestJars jars;

  @BeforeEach
  void setUp() {
    jars = new TestJars(folder, folder);
  }

  @Test
  void countsClassesAndBeans() throws IOException {
    String source =
        """
        public class Fixture {
          public static class Person {
            public String getName() { return ""; }
            public void setName(String name) {}
          }
          interface Named { String getName(); }
          record Point(int x, int y) {}
        }
        class Other {}
        """;
    String jar = jars.compiled("some.jar", source).toString();

    assertThat(JarCounter.count(jar)).isEqualTo(new BeanCount(jar, 5, 1, null));
  }

  @Test
  void descriptorsAndOtherReleasesAreNotCounted() throws IOException {
    byte[] bean = jars.classFiles(BEAN).get("Fixture.class");
    String jar =
        jars.packed(
                "many.jar",
                Map.of(
                    "Fixture.class", bean,
                    "META-INF/versions/21/Fixture.class", bean,
                    "META-INF/versions/21/module-info.class", bean,
                    "module-info.class", bean,
                    "a/package-info.class", bean,
                    "a/readme.txt", bean))
            .toString();

    assertThat(JarCounter.count(jar)).isEqualTo(new BeanCount(jar, 1, 1, null));
  }

  @Test
  void anEmptyJarHasNoClasses() throws IOException {
    String jar = jars.packed("empty.jar", Map.of("a.txt", new byte[0])).toString();

    assertThat(JarCounter.count(jar)).isEqualTo(new BeanCount(jar, 0, 0, null));
  }

  @Test
  void aFileThatIsNoZipIsBroken() throws IOException {
    String jar = jars.broken("broken.jar").toString();

    assertThat(JarCounter.count(jar))
        .isEqualTo(new BeanCount(jar, 0, 0, "zip END header not found"));
  }

  @Test
  void aJarWithDamagedContentIsBroken() throws IOException {
    Path jar = jars.compiled("damaged.jar", BEAN);
    byte[] bytes = Files.readAllBytes(jar);
    Arrays.fill(bytes, 50, 90, (byte) 0xff);
    Files.write(jar, bytes);

    assertThat(JarCounter.count(jar.toString()).isBroken()).isTrue();
  }

  @Test
  void whatIsNoClassFileIsNamedAndTheRestCounted() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(jars.classFiles(BEAN));
    byte[] cut = Arrays.copyOf(entries.get("Fixture.class"), 40);
    entries.put("Cut.class", cut);
    String jar = jars.packed("odd.jar", entries).toString();

    assertThat(JarCounter.count(jar))
        .isEqualTo(new BeanCount(jar, 1, 1, "Cut.class is not a readable class file"));
  }

  @Test
  void aJarThatIsNotThereMayComeBack() {
    String jar = folder.resolve("gone.jar").toString();

    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> JarCounter.count(jar))
        .withMessage(jar);
  }
}
