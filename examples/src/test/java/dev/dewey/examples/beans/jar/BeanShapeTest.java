package dev.dewey.examples.beans.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeanShapeTest {
  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public class Fixture { public int getX() { return 1; } public void setX(int x) {} }",
        "public final class Fixture { public Fixture() {} public Fixture(int x) {}"
            + " public boolean isX() { return true; } public void setX(boolean x) {} }",
        "public class Fixture { public boolean getX() { return true; } public void setX(boolean x) {} }",
        "public class Fixture<T> { public T getX() { return null; } public void setX(T x) {}"
            + " public int getY() { return 1; } }",
        "public class Fixture { public int[] getURL() { return null; } public void setURL(int[] u) {} }",
        "public class Fixture { public int getX() { return 1; } public void setX(String x) {}"
            + " public void setX(int x) {} }",
      })
  void isBean(String source) throws IOException {
    assertThat(BeanShape.isBean(compiled(source))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Fixture { public Fixture() {} public int getX() { return 1; } public void setX(int x) {} }",
        "public abstract class Fixture { public int getX() { return 1; } public void setX(int x) {} }",
        "public class Fixture { Fixture() {} public int getX() { return 1; } public void setX(int x) {} }",
        "public class Fixture { public Fixture(int x) {}"
            + " public int getX() { return 1; } public void setX(int x) {} }",
        "public class Fixture { public int getX() { return 1; } }",
        "public class Fixture { public void setX(int x) {} }",
        "public class Fixture { public int getX() { return 1; } public void setY(int y) {} }",
        "public class Fixture { public int getX() { return 1; } public void setX(long x) {} }",
        "public class Fixture { int getX() { return 1; } public void setX(int x) {} }",
        "public class Fixture { public int getX() { return 1; } protected void setX(int x) {} }",
        "public class Fixture { public static int getX() { return 1; } public void setX(int x) {} }",
        "public class Fixture { public int getX() { return 1; } public static void setX(int x) {} }",
        "public class Fixture { public int getX() { return 1; } public int setX(int x) { return x; } }",
        "public class Fixture { public int getX(int i) { return 1; } public void setX(int x) {} }",
        "public class Fixture { public int getX() { return 1; } public void setX(int i, int x) {} }",
        "public class Fixture { public Boolean isX() { return true; } public void setX(Boolean x) {} }",
        "public class Fixture { public int get() { return 1; } public void set(int x) {} }",
        "public class Fixture { public int getaway() { return 1; } public void setaway(int x) {} }",
        "public class Fixture { public void getX() {} public void setX(int x) {} }",
        "public interface Fixture { int getX(); void setX(int x); }",
        "public enum Fixture { A; public int getX() { return 1; } public void setX(int x) {} }",
        "public record Fixture(int x) { public int getX() { return 1; } public void setX(int x) {} }",
      })
  void isNoBean(String source) throws IOException {
    assertThat(BeanShape.isBean(compiled(source))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"public static", "protected static", "private static", "static", "public"})
  void aNestedClassHasItsDeclaredAccess(String modifiers) throws IOException {
    String source =
        "public class Fixture { "
            + modifiers
            + " class Nested { public Nested() {}"
            + " public int getX() { return 1; } public void setX(int x) {} } }";

    byte[] nested = new TestJars(work, work).classFiles(source).get("Fixture$Nested.class");

    assertThat(BeanShape.isBean(nested)).isEqualTo(modifiers.equals("public static"));
  }

  private byte[] compiled(String source) throws IOException {
    return new TestJars(work, work).classFiles(source).get("Fixture.class");
  }
}
