package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stubs say of commands, and who sees them: documentation, deprecation, visibility. */
class StubsTest {
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
