package dev.dewey.processor;

import static dev.dewey.processor.LockedModule.HEAD;
import static dev.dewey.processor.LockedModule.jobs;
import static dev.dewey.processor.LockedModule.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** Two releases of many commands: what each was, what it is, and what comes of that. */
  private record Releases(List<String[]> rows) {
    static Releases of(String table) {
      return new Releases(table.lines().map(each -> each.split("\\|")).toList());
    }

    String before() {
      return column(0);
    }

    String now() {
      return column(1);
    }

    private String column(int number) {
      return jobs(
          IntStream.range(0, rows.size())
              .mapToObj(
                  i ->
                      "@QueueCommand(name = \"run%d\") static %s { throw new Error(); }"
                          .formatted(i, rows.get(i)[number].replace("run(", "run" + i + "(")))
              .collect(Collectors.joining("\n  ")));
    }

    /** What is said of each command, with its name and the third column put in. */
    List<String> said(String format) {
      return IntStream.range(0, rows.size())
          .mapToObj(i -> format.formatted("run" + i, rows.get(i)[2].strip()))
          .toList();
    }
  }

  @Test
  void whatEachUnderstandsOfTheOtherPasses() {
    Releases releases =
        Releases.of(
            """
            void run()                | void run(@Default List<String> n)
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
            """);
    assertThat(module.compile("update", releases.before())).isEmpty();
    assertThat(module.compile("update", releases.now())).isEmpty();
    assertThat(module.compile("check", releases.now())).isEmpty();
  }

  @Test
  void whatIsWidenedTakesTwoReleases() {
    Releases releases =
        Releases.of(
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
            """);
    assertThat(module.compile("update", releases.before())).isEmpty();
    assertThat(module.compile("check", releases.now()))
        .containsExactlyInAnyOrderElementsOf(
            releases.said(
                "[DEWEY-047] command %s takes more than before, %s, because this release reads all that the one before writes, and the one before refuses what is new, so this takes two releases. Deploy this one everywhere and pass what was there before; use what is new from the next release on. -Adewey.lock.mode=update notes it."));
    assertThat(module.compile("update", releases.now())).hasSameSizeAs(releases.rows());
    assertThat(module.compile("check", releases.now())).isEmpty();
  }

  @Test
  void whatEitherMisunderstandsIsRefused() throws IOException {
    Releases releases =
        Releases.of(
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
            """);
    assertThat(module.compile("update", releases.before())).isEmpty();
    String held = module.locked();
    for (String mode : List.of("check", "update")) {
      assertThat(module.compile(mode, releases.now()).stream().map(CommandLockTest::inShort))
          .containsExactlyInAnyOrderElementsOf(releases.said("[DEWEY-043] command %s, because %s."))
          .hasSameSizeAs(releases.rows());
    }
    assertThat(module.locked()).isEqualTo(held);
  }

  @Test
  void whatIsRefusedIsToldWithItsRemedies() throws IOException {
    module.lock("command run(a: int) -> void\n");
    assertThat(module.compile("check", run("void run(int b)")))
        .containsExactly(
            "[DEWEY-043] command run cannot change from (a: int) -> void to (b: int) -> void, because what was written before lacks 'b', and the release before needs 'a'. Give a new parameter @Default, name an upgrader that makes new arguments of old ones, or keep the old command and give this one a name of its own; one that is only renamed keeps its old name among its aliases. To remove something takes two releases: give it @Default in one, and remove it in the next.");
  }

  private static String inShort(String refusal) {
    return refusal
        .replaceAll(" cannot change .*, because ", ", because ")
        .replaceAll("\\. Give .*", ".");
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
