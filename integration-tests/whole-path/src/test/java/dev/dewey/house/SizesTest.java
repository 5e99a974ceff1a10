package dev.dewey.house;

import static dev.dewey.house.Imported.REPOSITORY;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.house.Sizes.TooLarge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds main code to all sizes, and tests, where a table of cases is one method, to files. */
final class SizesTest {
  @TempDir Path folder;

  @Test
  void nothingIsTooLarge() throws IOException {
    assertThat(tooLarge()).isEmpty();
  }

  private static List<TooLarge> tooLarge() throws IOException {
    List<TooLarge> all = new ArrayList<>(Sizes.violations(javaFiles("src/main/java")));
    Sizes.violations(javaFiles("src/test/java")).stream()
        .filter(each -> each.subject().endsWith(".java"))
        .forEach(all::add);
    return all;
  }

  @Test
  void allModulesAreLookedAt() throws IOException {
    assertThat(javaFiles("src/main/java"))
        .contains(
            REPOSITORY.resolve("runtime/src/main/java/dev/dewey/Invoker.java"),
            REPOSITORY.resolve(
                "backend-testkit/src/main/java/dev/dewey/testkit/QueueContract.java"));
    assertThat(javaFiles("src/test/java"))
        .contains(Path.of("src/test/java/dev/dewey/house/SizesTest.java").toAbsolutePath());
  }

  @Test
  void aLongFileIsReported() throws IOException {
    write("Fits.java", "package a; class Fits {" + "\n".repeat(299) + "}");
    write("Long.java", "package a; class Long {" + "\n".repeat(300) + "}");

    assertThat(planted()).containsExactly("a/Long.java has 301 lines, the most is 300");
  }

  @Test
  void aLongMethodIsReported() throws IOException {
    String body = "\n".repeat(29) + "}";
    write("Fits.java", "package a; class Fits { void fits() {" + body + "}");
    write(
        "Long.java", "package a; class Long { class Deep { @Override\nvoid run() {" + body + "}}");

    assertThat(planted()).containsExactly("a.Long.Deep.run has 31 lines, the most is 30");
  }

  @Test
  void aWideConstructorIsReported() throws IOException {
    write("Fits.java", "package a; class Fits { Fits(int a, int b, int c, int d, int e) {} }");
    write("Wide.java", "package a; class W { W(int a, int b, int c, int d, int e, int f) {} }");
    write("Five.java", "package a; record F(int a, int b, int c, int d, int e) { static int g; }");
    write("Six.java", "package a; record R(int a, int b, int c, int d, int e, int f) {}");

    assertThat(planted())
        .containsExactlyInAnyOrder(
            "a.W.<init> has 6 parameters, the most is 5",
            "record a.R has 6 components, the most is 5");
  }

  @Test
  void aCrowdedPackageIsReported() throws IOException {
    write(
        "Fits.java", "package a; @interface Mark {} " + types(12, "class T%d { class Inner {} }"));
    write("Crowd.java", "package b; @interface Mark {} " + types(13, "enum E%d {}"));

    assertThat(planted()).containsExactly("package b has 13 types, the most is 12");
  }

  private static String types(int count, String form) {
    return IntStream.range(0, count).mapToObj(form::formatted).collect(joining(" "));
  }

  private void write(String name, String source) throws IOException {
    Files.writeString(folder.resolve(name), source);
  }

  private List<String> planted() throws IOException {
    return Sizes.violations(javaFiles(folder)).stream().map(TooLarge::toString).toList();
  }

  private static List<Path> javaFiles(String kind) throws IOException {
    Predicate<Path> built = path -> path.toString().contains("/target/");
    List<Path> folders;
    try (Stream<Path> all = Files.walk(REPOSITORY, 5)) {
      folders = all.filter(path -> path.endsWith(kind)).filter(built.negate()).toList();
    }
    List<Path> files = new ArrayList<>();
    for (Path sources : folders) {
      files.addAll(javaFiles(sources));
    }
    return files;
  }

  private static List<Path> javaFiles(Path sources) throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }
}
