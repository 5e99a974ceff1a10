package dev.dewey.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.beans.BeanCounter;
import com.example.consumer.ConsumerMain;
import com.example.shop.OrdersTasks;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.dewey.Invoker;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReflectionTest {
  @TempDir Path folder;

  @Test
  void runtimeLooksNothingUp() {
    assertThat(violations(Imported.originOf(Invoker.class))).isEmpty();
  }

  /** Hand-written and generated classes alike: each application has its commands and its tasks. */
  @ParameterizedTest
  @ValueSource(classes = {BeanCounter.class, OrdersTasks.class, ConsumerMain.class})
  void applicationsLookNothingUp(Class<?> of) {
    assertThat(violations(Imported.originOf(of))).isEmpty();
  }

  @Test
  void generatedClassesAreLookedAt() {
    JavaClasses classes = Imported.from(Imported.originOf(BeanCounter.class));

    assertThat(classes.stream().map(JavaClass::getName))
        .contains(
            "com.example.beans.BeanCommandsTasks$CountBeans",
            "com.example.beans.BeanCommands_Codecs",
            "com.example.beans.BeanCommands_Commands")
        .anyMatch(name -> name.startsWith("com.example.beans.Commands_"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "java.lang.reflect.Field field;                          | java.lang.reflect.Field",
        "Object o = java.lang.reflect.Array.newInstance(t, 1);   | java.lang.reflect.Array",
        "Object o = t.getDeclaredFields();               | java.lang.Class.getDeclaredFields",
        "Object o = t.getRecordComponents();             | java.lang.Class.getRecordComponents",
        "Object o = t.getEnumConstants();                | java.lang.Class.getEnumConstants",
        "{ try { Class.forName(\"X\"); } catch (Exception e) {} } | java.lang.Class.forName",
        "interface F { Class<?> of(String s) throws Exception; } F f = Class::forName; | java.lang.Class.forName",
        "Object o = java.lang.invoke.MethodHandles.lookup();     | java.lang.invoke.MethodHandles",
        "java.lang.invoke.MethodHandles.Lookup lookup;   | java.lang.invoke.MethodHandles$Lookup",
        "{ try { t.getClassLoader().loadClass(\"X\"); } catch (Exception e) {} } | java.lang.ClassLoader.loadClass",
        "java.io.ObjectInputStream in;                           | java.io.ObjectInputStream",
        "com.squareup.moshi.Moshi[] moshi;                       | com.squareup.moshi.Moshi",
        "Object o = com.squareup.moshi.Types.class;              | com.squareup.moshi.Types",
        "com.squareup.moshi.JsonAdapter<String> adapter;         | com.squareup.moshi.JsonAdapter",
      })
  void aLookupIsReported(String member, String target) {
    String source = "package a; class Looks { Class<?> t = Looks.class; " + member + " }";

    Path classes = new Planted(folder).with("a.Looks", source).compile();

    assertThat(violations(classes)).contains("a.Looks refers to " + target);
  }

  @Test
  void whatLooksNothingUpIsAllowed() {
    String source =
        """
        package a;
        record Fine(String name, com.squareup.moshi.JsonReader.Token token) {
          java.util.function.Supplier<String> lambda() { return () -> Fine.class.getName() + name; }
          java.util.function.Function<Fine, String> reference() { return Fine::name; }
          String concatenated(int i) { return name + i; }
        }
        """;

    assertThat(violations(new Planted(folder).with("a.Fine", source).compile())).isEmpty();
  }

  private static List<String> violations(Path classes) {
    return Floors.violations(Reflection.NONE, Imported.from(classes));
  }
}
