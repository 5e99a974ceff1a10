package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What authors may declare: documentation, deprecation, exceptions, places, visibility. */
class DeclarationsTest {
  private static final String RUN_EAGERLY =
      """
      package a;

      import dev.dewey.*;
      import dev.dewey.memory.MemoryBroker;

      class Main {
        static Object main() throws Exception {
          try (Invoker eager = Invoker.builder(new MemoryBroker("q")).alwaysEager(true).build();
              Invokers.Installation installed = Invokers.install(eager)) {
            assert installed != null;
            return String.valueOf(EXPRESSION);
          }
        }
      }
      """;

  private static String tasksOf(String body) {
    return Compiled.cleanly(
            "package a;\n\nimport dev.dewey.*;\nimport java.util.*;\n\npublic class Jobs {"
                + body
                + "}")
        .text("a/JobsTasks");
  }

  @Test
  void theAuthorsWordsAreCopiedAsTheyAre() {
    String tasks =
        tasksOf(
            """

              /**
               * Costs $5 or 100%s, {@code a < b} and &lt;c&gt;, see {@link List#of(Object, Object)}, {@link
               * Map the map}, {@linkplain Set sets}.
               *
               * <pre>{@code
               *   two  spaces
               * }</pre>
               *
               * @param jar the jar,
               *     in two lines
               * @return nothing of interest
               * @throws IllegalStateException never
               * @see List
               * @since 1.0
               */
              @QueueCommand
              static int run(String jar, int more) {
                return 1;
              }
            """);

    assertThat(tasks)
        .contains(
            """
              /**
               * Costs $5 or 100%s, {@code a < b} and &lt;c&gt;, see {@code List.of(Object, Object)}, {@code the
               * map}, sets.
               *
               * <pre>{@code
               *   two  spaces
               * }</pre>
               *
               * @param jar the jar,
               *     in two lines
               * @return where the result will appear
               */
              public static AsyncData<Integer> run(String jar, int more) {
            """);
  }

  @Test
  void deprecatedCommandsStayDeprecatedAndQuiet() {
    String tasks =
        tasksOf(
            """
              @Deprecated @QueueCommand static void old() {}
              @Deprecated(forRemoval = true) @QueueCommand static void going(int n) {}
              @Deprecated(forRemoval = true) @PeriodicCommand(@Crontab) static void ticking() {}
              @Deprecated static class Bean {}
            """);

    assertThat(tasks)
        .contains("  @Deprecated\n  public static final Old OLD =")
        .contains("  @Deprecated\n  public static AsyncData<@Nullable Void> old() {")
        .contains("  @Deprecated\n  public static final class Old extends")
        .contains(
            "  @Deprecated(forRemoval = true)\n  @SuppressWarnings(\"removal\")\n"
                + "  public static void ticking() {");
  }

  @Test
  void deprecatedClassesAndTypesAreQuietToo() {
    Compiled.cleanly(
        """
        package a;

        @Deprecated(forRemoval = true)
        public class Jobs {
          @dev.dewey.QueueCommand static void run() {}
        }
        """);
    Compiled.cleanly(
        """
        package a;

        public class Jobs {
          @Deprecated public record Bean(int n) {}
          @Deprecated(forRemoval = true) public enum Hue { RED }
          @dev.dewey.QueueCommand static Bean run(Bean bean, java.util.List<Hue> hues) { return bean; }
        }
        """);
  }

  @Test
  void exceptionsAreThrownAsDeclared() {
    String jobs =
        """
        package a;

        import dev.dewey.*;

        public class Jobs {
          static class Sour extends Exception {
            private static final long serialVersionUID = 1;
          }

          @QueueCommand static int run(int n) throws Sour, java.io.IOException, Error { throw new Sour(); }
          @PeriodicCommand(@Crontab) static int tick() throws Sour { throw new Sour(); }
        }
        """;
    Compiled compiled =
        Compiled.cleanly(
            jobs,
            """
            package a;

            class Main {
              static Object main() throws Exception {
                try {
                  JobsTasks.RUN.call(1);
                } catch (Jobs.Sour e) {
                  try {
                    return JobsTasks.tick();
                  } catch (Jobs.Sour again) {
                    return "twice";
                  }
                }
                return "never";
              }
            }
            """);
    assertThat(compiled.run("a.Main")).isEqualTo("twice");
    assertThat(compiled.text("a/JobsTasks"))
        .contains("throws Jobs.Sour, IOException, Error {\n      return Jobs.run(args.n());")
        .contains("protected void run(TaskContext context) throws Jobs.Sour {\n      Jobs.tick();");
  }

  @Test
  void commandsStandInAnyKindOfClass() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.QueueCommand;

            public interface Jobs {
              @QueueCommand static String run() { return "interface "; }

              enum Hue { RED; @QueueCommand static String run() { return "enum "; } }

              record Bean<T>(T t) { @QueueCommand static String run() { return "record "; } }

              class Inner {
                protected static class Innermost {
                  @QueueCommand protected static String run() { return "nested"; }
                }
              }
            }
            """,
            RUN_EAGERLY.replace(
                "EXPRESSION",
                "JobsTasks.run().get() + Jobs_HueTasks.run().get() + Jobs_BeanTasks.run().get()"
                    + " + Jobs_Inner_InnermostTasks.run().get()"));

    assertThat(compiled.run("a.Main")).isEqualTo("interface enum record nested");
  }

  @Test
  void visibilityFollowsTheClassAndTheTypes() {
    assertThat(tasksOf("@QueueCommand static void run() {}"))
        .contains("public final class JobsTasks {")
        .contains("  public static final Run RUN =")
        .contains("  public static AsyncData<@Nullable Void> run() {");
    assertThat(tasksOf("record Bean() {} @QueueCommand static List<Bean> run() { return null; }"))
        .contains("public final class JobsTasks {")
        .contains("\n  static final Run RUN =")
        .contains("\n  static AsyncData<List<Jobs.Bean>> run() {")
        .contains("\n  static final class Run extends");
    assertThat(
            Compiled.cleanly(
                    "package a; class Jobs { @dev.dewey.QueueCommand static void run() {} }")
                .text("a/JobsTasks"))
        .contains("\nfinal class JobsTasks {");
  }

  @Test
  void theContextIsGivenByWhoRunsTheCommand() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.QueueCommand;
            import dev.dewey.command.TaskContext;

            class Jobs {
              @QueueCommand static String run(String a, TaskContext context, String... b) {
                return a + context.attempt() + b[0];
              }
            }
            """,
            RUN_EAGERLY.replace("EXPRESSION", "JobsTasks.run(\"a\", \"b\").get()"));

    assertThat(compiled.run("a.Main")).isEqualTo("a1b");
  }

  @Test
  void theInvokerOfAClassIsAskedAtEachCall() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.*;
            import dev.dewey.memory.MemoryBroker;

            class Jobs {
              static int asked;
              static final Invoker EAGER =
                  Invoker.builder(new MemoryBroker("own")).alwaysEager(true).build();

              static Invoker invoker() {
                asked++;
                return EAGER;
              }

              @QueueCommand(invoker = Jobs.class) static int run() {
                return asked;
              }
            }
            """,
            """
            package a;

            class Main {
              static Object main() {
                return java.util.List.of(JobsTasks.run().get(), JobsTasks.run().get());
              }
            }
            """);
    assertThat(compiled.run("a.Main")).isEqualTo(java.util.List.of(1, 2));
  }

  @Test
  void optionsTravelToTheHandle() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.QueueCommand;

            class Jobs {
              @QueueCommand(
                  retries = 5, retryDelay = "36h", retryMaxDelay = "3d", retryBackoff = 2.5, priority = 9)
              static void run() {}

              @QueueCommand(retryDelay = "10s", retryMaxDelay = "10s", retries = 1)
              static void sooner() {}

              @QueueCommand(retryDelay = "3000000000ms", retryMaxDelay = "365d")
              static void later() {}
            }
            """,
            RUN_EAGERLY.replace(
                "EXPRESSION",
                "JobsTasks.RUN.options() + \" \" + JobsTasks.SOONER.options() + JobsTasks.LATER.options().retry().delay()"));

    assertThat(compiled.run("a.Main"))
        .isEqualTo(
            "CommandOptions[retry=RetryPolicy[retries=5, delay=PT36H, backoff=2.5, maxDelay=PT72H],"
                + " priority=9] CommandOptions[retry=RetryPolicy[retries=1, delay=PT10S, backoff=1.0,"
                + " maxDelay=PT10S], priority=0]PT833H20M");
  }

  @Test
  void whereNothingTravelsThereAreNoCodecs() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.*;

            class Jobs {
              @PeriodicCommand(@Crontab)
              static void tick() {}
            }
            """);

    assertThat(compiled.sources().keySet())
        .contains("a/JobsTasks.java", "a/Jobs_Commands.java")
        .doesNotContain("a/Jobs_Codecs.java");
    assertThat(compiled.text("a/JobsTasks"))
        .contains(
            "/** The periodic commands of {@link Jobs} as tasks: a consumer runs each when it");
  }
}
