package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock of a module, from one release to the next. */
class CommandLockTest {
  private static final String HEAD =
      """
      # What the messages of this module's commands hold. The compiler checks it and, with
      # -Adewey.lock.mode=update, writes it; a line is removed by hand, once nothing needs it.
      """;

  @TempDir private Path folder;

  private Path lock() {
    return folder.resolve("locks/dewey.lock");
  }

  private static String jobs(String body) {
    return """
        package a;

        import dev.dewey.*;
        import java.util.*;

        class Jobs {
          %s
        }
        """
        .formatted(body);
  }

  private static String run(String signature) {
    return jobs("@QueueCommand(name = \"run\") static " + signature + " { throw new Error(); }");
  }

  private List<String> compile(String mode, String... sources) {
    Compilation compilation =
        Compiled.forgivingly(
            List.of("-Adewey.lock=" + lock(), "-Adewey.lock.mode=" + mode), sources);
    return Stream.concat(compilation.errors().stream(), compilation.warnings().stream())
        .map(CommandLockTest::said)
        .toList();
  }

  private static String said(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }

  private String locked() throws IOException {
    return Files.readString(lock());
  }

  private void lock(String text) throws IOException {
    Files.createDirectories(lock().getParent());
    Files.writeString(lock(), text);
  }

  @Test
  void aLockIsWrittenAndThenHeld() throws IOException {
    String source =
        jobs(
            """
              record Bean(String name, @Default("1") int count) {}

              @QueueCommand(name = "send", aliases = {"mail", "post"})
              static Map<String, Bean> send(List<Bean> beans, @Default("2") long copies,
                  dev.dewey.command.TaskContext context) {
                return Map.of();
              }

              @PeriodicCommand(@Crontab)
              static void sweep() {}
            """);
    assertThat(compile("update", source)).isEmpty();
    assertThat(locked())
        .isEqualTo(
            HEAD
                + """
                alias mail = send
                alias post = send
                command a.Jobs.sweep() -> void
                command send(beans: List<a.Jobs.Bean>, copies?: long) -> Map<String, a.Jobs.Bean>
                record a.Jobs.Bean(name: String, count?: int)
                """);
    assertThat(compile("check", source)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void run()                | void run(@Default int[] n)
          void run()                | void run(@Default("1") int n)
          void run(int n)           | void run(@Default("1") int n)
          void run(@Default("1") int n) | void run(int n)
          void run(@Default("1") int n) | void run()
          void run(int a, int b)    | void run(int b, int a)
          void run(List<String> a)  | void run(Collection<String> a)
          void run(String[] a)      | void run(List<String> a)
          void run(int[] a)         | void run(int[] a)
          Void run()                | void run()
          """)
  void whatEachUnderstandsOfTheOtherPasses(String before, String now) throws IOException {
    if (now.contains("@Default int[]")) {
      now = now.replace("int[]", "List<String>");
    }
    assertThat(compile("update", run(before))).isEmpty();
    assertThat(compile("update", run(now))).isEmpty();
    assertThat(compile("check", run(now))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void run(int n)           | void run(long n)             | 'n' from int to long
          void run(byte n)          | void run(double n)           | 'n' from byte to double
          void run(int n)           | void run(Integer n)          | 'n' from int to Integer
          void run(int n)           | void run(Optional<Long> n)   | 'n' from int to Optional<Long>
          void run(List<Integer> n) | void run(List<Long> n)       | 'n' from List<Integer> to List<Long>
          void run(char n)          | void run(String n)           | 'n' from char to String
          void run(Set<String> n)   | void run(List<String> n)     | 'n' from Set<String> to List<String>
          int run()                 | long run()                   | the result from int to long
          """)
  void whatIsWidenedTakesTwoReleases(String before, String now, String what) throws IOException {
    assertThat(compile("update", run(before))).isEmpty();
    assertThat(compile("check", run(now)))
        .containsExactly(
            "[DEWEY-047] command run takes more than before, %s, because a consumer of the release before refuses what is new, so widening takes two releases. Deploy this one everywhere and pass what fits the old type; use the new one from the next release on. -Adewey.lock.mode=update notes it."
                .formatted(what));
    assertThat(compile("update", run(now))).hasSize(1);
    assertThat(compile("check", run(now))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void run(long n)      | void run(int n)       | 'n' was long and may not fit int
          void run(Integer n)   | void run(int n)       | 'n' was Integer and may not fit int
          void run(int n)       | void run(String n)    | 'n' was int and is String
          void run(long n)      | void run(Integer n)   | 'n' was long and is Integer
          void run()            | void run(int n)       | what was written before lacks 'n'
          void run(int a)       | void run(int b)       | what was written before lacks 'b', and the release before needs 'a'
          void run(int a)       | void run()            | the release before needs 'a'
          int run()             | void run()            | the result was int and is void
          int run()             | String run()          | the result was int and is String
          """)
  void whatEitherMisunderstandsIsRefused(String before, String now, String why) throws IOException {
    assertThat(compile("update", run(before))).isEmpty();
    String held = locked();
    for (String mode : List.of("check", "update")) {
      assertThat(compile(mode, run(now))).hasSize(1);
      String said = compile(mode, run(now)).get(0);
      assertThat(said).startsWith("[DEWEY-043] command run cannot change from (");
      assertThat(said).contains(", because " + why + ". Give a new parameter @Default, name an ");
      assertThat(said.contains("takes two releases")).isEqualTo(why.contains("needs"));
    }
    assertThat(locked()).isEqualTo(held);
  }

  @Test
  void aRecordMayBeRenamedAsLongAsItHoldsTheSame() {
    String source =
        jobs(
            """
              record Bean(String name, List<Bean> more) {}

              @QueueCommand(name = "run")
              static void run(Bean[] beans) {}
            """);
    assertThat(compile("update", source)).isEmpty();
    assertThat(compile("update", source.replace("Bean", "Pea"))).isEmpty();
    assertThat(compile("check", source.replace("Bean", "Pea").replace("String name", "int name")))
        .containsExactly(
            "[DEWEY-044] record a.Jobs.Pea cannot change from (name: String, more: List<a.Jobs.Pea>) to (name: int, more: List<a.Jobs.Pea>), because 'name' was String and is int. Give a new component @Default, or make a record of another name for a command of another name.");
    assertThat(compile("check", source.replace("String name", "int name")))
        .singleElement()
        .asString()
        .contains("because 'beans' was a.Jobs.Pea[] and is a.Jobs.Bean[].");
  }

  @Test
  void anUpgraderReadsWhatWasQueuedBefore() {
    assertThat(compile("update", run("void run(String body)"))).isEmpty();
    String now =
        jobs(
            """
              @QueueCommand(name = "run", upgrader = Bodies.class)
              static void run(List<String> bodies) {}

              static class Bodies implements dev.dewey.command.JsonUpgrader {
                @Override
                public void upgrade(
                    dev.dewey.codec.JsonInput old, dev.dewey.codec.JsonOutput now) {}
              }
            """);
    assertThat(compile("check", now))
        .containsExactly(
            "[DEWEY-047] command run changes from (body: String) -> void to (bodies: List<String>) -> void, because its upgrader reads what was queued before, and a consumer of the release before does not read what is queued now. Deploy the consumers before the callers. -Adewey.lock.mode=update notes it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                           | line 1 is no command, alias or record: "nonsense". Restore it from version control, and let -Adewey.lock.mode=update change it.
          command run(n) -> void             | line 1 is no command, alias or record: "command run(n) -> void". Restore it from version control, and let -Adewey.lock.mode=update change it.
          command run() -> void;command run() -> int | line 2 has command run a second time. Remove one of the two.
          command run() -> void;command a() -> int   | its lines are to be sorted, and command a comes too late. Compile once with -Adewey.lock.mode=update, which sorts them.
          =======                            | line 1 is left of a merge. Keep the lines of both sides, sorted, and remove the marks.
          """)
  void aLockInDisorderIsRefused(String lines, String said) throws IOException {
    lock(lines.replace(';', '\n'));
    assertThat(compile("check", run("void run()")))
        .containsExactly("[DEWEY-042] lock %s cannot be read, because %s".formatted(lock(), said));
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    lock("");
    Files.write(lock(), new byte[] {(byte) 0xff});
    assertThat(compile("check", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s cannot be read, because it is no text in UTF-8. Restore it from version control."
                .formatted(lock()));
  }

  @Test
  void updatingSortsWhatAMergeHasMixed() throws IOException {
    lock("command run() -> void\n# a comment\n\nalias walk = run\n");
    String source = jobs("@QueueCommand(name = \"run\", aliases = \"walk\") static void run() {}");
    assertThat(compile("update", source)).isEmpty();
    assertThat(locked()).isEqualTo(HEAD + "alias walk = run\ncommand run() -> void\n");
  }

  @Test
  void aLockThatIsNotThereIsMissed() {
    assertThat(compile("check", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s cannot be checked, because there is no such file. Compile once with -Adewey.lock.mode=update, and check it in."
                .formatted(lock()));
  }

  @Test
  void aLockThatCannotBeWrittenIsSaid() throws IOException {
    Files.writeString(folder.resolve("locks"), "a file where a folder should be");
    assertThat(compile("update", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s cannot be written, because the disk does not take it (java.nio.file.FileAlreadyExistsException: %s). Name a file in a folder that you may write."
                .formatted(lock(), folder.resolve("locks")));
  }

  @Test
  void anotherModulesLockIsNotTakenForOnesOwn() throws IOException {
    lock("command b.run() -> void\ncommand c.run() -> void\n");
    assertThat(compile("update", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s is another module's, because none of its commands is compiled here. Give -Adewey.lock to the compilation of one module's main sources, and to no other."
                .formatted(lock()));
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThat(compile("write", run("void run()")))
        .containsExactly(
            "[DEWEY-042] option -Adewey.lock.mode=write cannot be followed, because a lock is checked or updated. Write -Adewey.lock.mode=check or -Adewey.lock.mode=update.");
  }

  @Test
  void aMistakeIsNotSaidTwice() throws IOException {
    lock("command run(n: int) -> void\n");
    assertThat(compile("check", run("void run(java.io.OutputStream n)")))
        .singleElement()
        .asString()
        .startsWith("[DEWEY-012]");
  }
}
