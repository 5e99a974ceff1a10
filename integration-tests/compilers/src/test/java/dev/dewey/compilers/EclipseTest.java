package dev.dewey.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under the compiler of Eclipse. */
final class EclipseTest {
  private static final String GOOD =
      Project.commandsIn(
          "Jobs",
          """
          public record Page(String text, @dev.dewey.Default("1") int copies) {}

            /** Prints. */
            @QueueCommand(name = "print", retries = 2)
            static long print(java.util.List<Page> pages, java.util.Optional<String> tray) {
              return pages.size();
            }

            @dev.dewey.PeriodicCommand(@dev.dewey.Crontab(minute = "0"))
            static void sweep() {}
          """);

  @TempDir Path folder;

  private Tool.Ran compile(Project project, List<Path> files, String... options) {
    Tool eclipse = Tool.java().with("-jar", System.getProperty("ecj"), "-17", "-proceedOnError");
    return project.compile(eclipse, Project.PROCESSOR, files, options);
  }

  @Test
  void commandsAreGeneratedAndFound() {
    Project project = new Project(folder);
    Path lock = folder.resolve("dewey.lock");
    List<Path> files =
        List.of(project.write("Jobs.java", GOOD), project.write("Main.java", Project.MAIN));

    compile(project, files, "-Adewey.lock=" + lock, "-Adewey.lock.mode=update").cleanly();

    assertThat(project.run("com.example.Main").cleanly().strip())
        .isEqualTo("knows [com.example.Jobs.sweep, print]");
    assertThat(lock)
        .content()
        .endsWith(
            """
            command com.example.Jobs.sweep() -> void
            command print(pages: List<com.example.Jobs.Page>, tray: Optional<String>) -> long
            record com.example.Jobs.Page(text: String, copies?: int)
            """);
  }

  @Test
  void aMistakeIsReportedOnceAtItsLine() {
    Project project = new Project(folder);
    Path wrong =
        project.write(
            "Jobs.java",
            Project.commandsIn("Jobs", "@QueueCommand static void print(Runnable page) {}"));

    String said = compile(project, List.of(wrong)).said();

    assertThat(said)
        .contains("Jobs.java (at line 6)")
        .contains("[DEWEY-012] parameter 'page' of Jobs.print cannot be queued, because")
        .contains("1 problem (1 error");
  }
}
