package dev.dewey.examples.beans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.Invoker;
import dev.dewey.examples.beans.jar.BeanCount;
import dev.dewey.examples.beans.jar.JarFolder;
import dev.dewey.examples.beans.jar.TestJars;
import dev.dewey.memory.MemoryBroker;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeansTest {
  private static final String NESTED_BEAN =
      " public static class %s { public int getX() { return 1; } public void setX(int x) {} }";

  @TempDir Path folder;
  @TempDir Path work;
  private TestJars jars;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void setUp() {
    jars = new TestJars(folder, work);
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void makeJars() throws IOException {
    jars.compiled("one.jar", "public class Fixture {" + NESTED_BEAN.formatted("A") + "}");
    jars.compiled(
        "deep/down/two.jar",
        "public class Fixture {" + NESTED_BEAN.formatted("A") + NESTED_BEAN.formatted("B") + "}");
    jars.packed("none.jar", Map.of("a.txt", new byte[0]));
    jars.broken("broken.jar");
  }

  @Test
  void countsAndChecks() throws IOException {
    makeJars();

    int code = run("--threads", "2", folder.toString());

    assertThat(withoutTimes(out))
        .isEqualTo(
            """
            counting 4 jars took # s
               beans  classes  jar
                   2        3  two.jar
                   1        2  one.jar
                   0        0  none.jar
                   0        0  broken.jar: broken, zip END header not found
            -------- --------
                   3        5  4 jars
            checking 4 jars took # s
            checked: a direct count, without the queue, finds the same in every jar
            """);
    assertThat(code).isZero();
  }

  @Test
  void showsProgressInPlainLines() throws IOException {
    makeJars();

    run(folder.toString());

    assertThat(err.toString().lines())
        .containsExactly(
            "counting: 1 of 4",
            "counting: 2 of 4",
            "counting: 3 of 4",
            "counting: 4 of 4",
            "checking: 1 of 4",
            "checking: 2 of 4",
            "checking: 3 of 4",
            "checking: 4 of 4");
    assertThat(out + "" + err).matches("[\\x20-\\x7e\\r\\n]*");
  }

  @Test
  void showsAsManyRowsAsAsked() throws IOException {
    makeJars();

    run("--top", "1", folder.toString());

    assertThat(withoutTimes(out))
        .contains(
            """
                   2        3  two.jar
                               and 2 more
                   0        0  broken.jar: broken, zip END header not found
            -------- --------
                   3        5  4 jars
            """);
  }

  @Test
  void aCountThatDiffersFails() throws IOException {
    String jar = jars.packed("none.jar", Map.of("a.txt", new byte[0])).toString();
    Progress.Display display = Progress.display(new PrintWriter(err));
    Survey survey = new Survey(new PrintWriter(out), display, List.of(jar));

    boolean agree = survey.run((paths, progress) -> List.of(new BeanCount(jar, 1, 0, null)), 20);

    assertThat(agree).isFalse();
    assertThat(withoutTimes(out))
        .endsWith(
            """
            differs: the queue says BeanCount[jar=%s, classes=1, beans=0, problem=null], a direct count BeanCount[jar=%s, classes=0, beans=0, problem=null]
            FAILED: a direct count, without the queue, differs in 1 jars
            """
                .formatted(jar, jar));
  }

  @Test
  void aJarThatChangesMeanwhileEndsWithCodeOne() throws IOException {
    jars.packed("one.jar", Map.of("a.txt", new byte[0]));
    PrintWriter changing =
        new PrintWriter(err) {
          @Override
          public void flush() {
            breakJar();
          }
        };

    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(changing)
            .execute(folder.toString());

    assertThat(code).isEqualTo(1);
    assertThat(out.toString())
        .endsWith("FAILED: a direct count, without the queue, differs in 1 jars%n".formatted());
  }

  private void breakJar() {
    try {
      jars.broken("one.jar");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFailedTaskIsABrokenJar() {
    String jar = folder.resolve("gone.jar").toString();
    try (CountingQueue queue = CountingQueue.inFile(1);
        Progress progress = Progress.display(new PrintWriter(err)).start("counting", 1)) {
      List<BeanCount> counts = queue.count(List.of(jar), progress);

      assertThat(counts.get(0).problem())
          .matches(
              "task \\S+ failed at try 2 with java.nio.file.NoSuchFileException: .*gone\\.jar");
    }
  }

  @Test
  void theStubCountsEagerly() throws IOException {
    String jar =
        jars.compiled("one.jar", "public class Fixture {" + NESTED_BEAN.formatted("A") + "}")
            .toString();
    Invoker eager = Invoker.builder(new MemoryBroker("beans")).alwaysEager(true).build();
    JarsTasks.CountBeans countBeans = JarsTasks.COUNT_BEANS.on(eager);

    assertThat(countBeans.enqueue(jar).get()).isEqualTo(new BeanCount(jar, 2, 1, null));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> countBeans.enqueue(jar + ".gone"))
        .withMessage(jar + ".gone");
  }

  @Test
  void aFolderWithoutJarsIsRefused() {
    assertRefused(
        "no jar was found under %s. Build a project first, which fills the local Maven repository, or name a folder with jars.",
        folder);
  }

  @Test
  void aMissingFolderIsRefused() {
    assertRefused(
        "folder %s does not exist. Build a project first, which fills the local Maven repository, or name a folder with jars.",
        folder.resolve("gone"));
  }

  @Test
  void aFileIsRefused() throws IOException {
    assertRefused("%s is not a folder. Name the folder that it is in.", jars.broken("broken.jar"));
  }

  @Test
  void aFolderThatCannotBeReadIsRefused() throws IOException {
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder);
    jars.broken("broken.jar");

    assertRefused(
        "folder %s cannot be read to its end: java.nio.file.FileSystemLoopException: "
            + loop
            + ". Make it readable for you, or name another.",
        folder);
  }

  private void assertRefused(String message, Path path) {
    assertThat(run(path.toString())).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "beans: %s%nThe options are told by --help.%n".formatted(message.formatted(path)));
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "some"})
  void aStrangeTopIsRefused(String top) {
    assertThat(run("--top", top)).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "beans: Invalid value for option '--top': '%s' is neither a number from 1 up nor \"all\"%nThe options are told by --help.%n"
                .formatted(top));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1001})
  void aStrangeNumberOfThreadsIsRefused(int threads) {
    assertThat(run("--threads", String.valueOf(threads))).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "beans: --threads must be from 1 to 1,000, was %d%nThe options are told by --help.%n"
                .formatted(threads));
  }

  @Test
  void allIsEveryJar() {
    assertThat(new Top().convert("all")).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void tellsItsOptions() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--threads=N", "--top=N|all", "[FOLDER]", "Exit codes:");
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("beans of Dewey \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }

  @Test
  void theRepositoryIsTheOneOfTheBuild() {
    String before = System.getProperty("maven.repo.local");
    try {
      System.setProperty("maven.repo.local", folder.toString());
      assertThat(JarFolder.localRepository()).isEqualTo(folder);
      System.clearProperty("maven.repo.local");
      assertThat(JarFolder.localRepository())
          .isEqualTo(Path.of(System.getProperty("user.home"), ".m2", "repository"));
    } finally {
      if (before != null) {
        System.setProperty("maven.repo.local", before);
      }
    }
  }

  private static String withoutTimes(StringWriter writer) {
    return writer.toString().replaceAll("took \\d+\\.\\d s", "took # s");
  }
}
