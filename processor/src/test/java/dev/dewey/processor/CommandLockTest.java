package dev.dewey.processor;

import static dev.dewey.processor.LockedModule.HEAD;
import static dev.dewey.processor.LockedModule.jobs;
import static dev.dewey.processor.LockedModule.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lock of a module, from one release to the next. */
class CommandLockTest {
  @TempDir private Path folder;

  private LockedModule module;

  @BeforeEach
  void begin() {
    module = new LockedModule(folder);
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
    assertThat(module.compile("update", source)).isEmpty();
    assertThat(module.locked())
        .isEqualTo(
            HEAD
                + """
                alias mail = send
                alias post = send
                command a.Jobs.sweep() -> void
                command send(beans: List<a.Jobs.Bean>, copies?: long) -> Map<String, a.Jobs.Bean>
                record a.Jobs.Bean(name: String, count?: int)
                """);
    assertThat(module.compile("check", source)).isEmpty();
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
          void run(int n)           | void run(int n, @Default("DOWN") java.math.RoundingMode m)
          void run(int n)           | void run(int n, @Default OptionalInt m)
          void run(int n)           | void run(int n, @Default Map<UUID, String> m)
          void run(OptionalInt n)   | void run(Integer n)
          void run(List<? extends Long> n) | void run(List<Long> n)
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
    assertThat(module.compile("update", run(before))).isEmpty();
    assertThat(module.compile("update", run(now))).isEmpty();
    assertThat(module.compile("check", run(now))).isEmpty();
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
          void run(int n)           | void run(OptionalLong n)     | 'n' from int to OptionalLong
          void run(Map<Short, UUID> n) | void run(Map<Long, UUID> n) | 'n' from Map<Short, UUID> to Map<Long, UUID>
          int run()                 | long run()                   | the result from int to long
          """)
  void whatIsWidenedTakesTwoReleases(String before, String now, String what) throws IOException {
    assertThat(module.compile("update", run(before))).isEmpty();
    assertThat(module.compile("check", run(now)))
        .containsExactly(
            "[DEWEY-047] command run takes more than before, %s, because this release reads all that the one before writes, and the one before refuses what is new, so this takes two releases. Deploy this one everywhere and pass what was there before; use what is new from the next release on. -Adewey.lock.mode=update notes it."
                .formatted(what));
    assertThat(module.compile("update", run(now))).hasSize(1);
    assertThat(module.compile("check", run(now))).isEmpty();
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
          void run(byte[] n)    | void run(List<Byte> n) | 'n' was byte[] and is List<Byte>
          byte[][] run()        | int[][] run()          | the result was byte[][] and is int[][]
          void run(Map<String, UUID> n) | void run(Map<Long, UUID> n) | 'n' was Map<String, UUID> and is Map<Long, UUID>
          """)
  void whatEitherMisunderstandsIsRefused(String before, String now, String why) throws IOException {
    assertThat(module.compile("update", run(before))).isEmpty();
    String held = module.locked();
    for (String mode : List.of("check", "update")) {
      assertThat(module.compile(mode, run(now))).hasSize(1);
      String said = module.compile(mode, run(now)).get(0);
      assertThat(said).startsWith("[DEWEY-043] command run cannot change from (");
      assertThat(said).contains(", because " + why + ". Give a new parameter @Default, name an ");
      assertThat(said.contains("takes two releases")).isEqualTo(why.contains("needs"));
    }
    assertThat(module.locked()).isEqualTo(held);
  }

  @Test
  void anUpgraderReadsWhatWasQueuedBefore() {
    assertThat(module.compile("update", run("void run(String body)"))).isEmpty();
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
    assertThat(module.compile("check", now))
        .containsExactly(
            "[DEWEY-047] command run changes from (body: String) -> void to (bodies: List<String>) -> void, because its upgrader reads what was queued before, and a consumer of the release before does not read what is queued now. Deploy the consumers before the callers. -Adewey.lock.mode=update notes it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                           | line 1 is no command, alias or type: "nonsense". Restore it from version control, and let -Adewey.lock.mode=update change it.
          command run(n) -> void             | line 1 is no command, alias or type: "command run(n) -> void". Restore it from version control, and let -Adewey.lock.mode=update change it.
          command run() -> void;command run() -> int | line 2 has command run a second time. Remove one of the two.
          command run() -> void;command a() -> int   | its lines are to be sorted, and command a comes too late. Compile once with -Adewey.lock.mode=update, which sorts them.
          =======                            | line 1 is left of a merge. Keep the lines of both sides, sorted, and remove the marks.
          """)
  void aLockInDisorderIsRefused(String lines, String said) throws IOException {
    module.lock(lines.replace(';', '\n'));
    assertThat(module.compile("check", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s cannot be read, because %s".formatted(module.lock(), said));
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    module.lock("");
    Files.write(module.lock(), new byte[] {(byte) 0xff});
    assertThat(module.compile("check", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s cannot be read, because it is no text in UTF-8. Restore it from version control."
                .formatted(module.lock()));
  }

  @Test
  void updatingSortsWhatAMergeHasMixed() throws IOException {
    module.lock("command run() -> void\n# a comment\n\nalias walk = run\n");
    String source = jobs("@QueueCommand(name = \"run\", aliases = \"walk\") static void run() {}");
    assertThat(module.compile("update", source)).isEmpty();
    assertThat(module.locked()).isEqualTo(HEAD + "alias walk = run\ncommand run() -> void\n");
  }

  @Test
  void aLockThatIsNotThereIsMissed() {
    assertThat(module.compile("check", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s cannot be checked, because there is no such file. Compile once with -Adewey.lock.mode=update, and check it in."
                .formatted(module.lock()));
  }

  @Test
  void aLockThatCannotBeWrittenIsSaid() throws IOException {
    Files.writeString(folder.resolve("locks"), "a file where a folder should be");
    assertThat(module.compile("update", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s cannot be written, because the disk does not take it (java.nio.file.FileAlreadyExistsException: %s). Name a file in a folder that you may write."
                .formatted(module.lock(), folder.resolve("locks")));
  }

  @Test
  void anotherModulesLockIsNotTakenForOnesOwn() throws IOException {
    module.lock("command b.run() -> void\ncommand c.run() -> void\n");
    assertThat(module.compile("update", run("void run()")))
        .containsExactly(
            "[DEWEY-042] lock %s is another module's, because none of its commands is compiled here. Give -Adewey.lock to the compilation of one module's main sources, and to no other."
                .formatted(module.lock()));
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThat(module.compile("write", run("void run()")))
        .containsExactly(
            "[DEWEY-042] option -Adewey.lock.mode=write cannot be followed, because a lock is checked or updated. Write -Adewey.lock.mode=check or -Adewey.lock.mode=update.");
  }

  @Test
  void aMistakeIsNotSaidTwice() throws IOException {
    module.lock("command run(n: int) -> void\n");
    assertThat(module.compile("check", run("void run(java.io.OutputStream n)")))
        .singleElement()
        .asString()
        .startsWith("[DEWEY-012]");
  }
}
