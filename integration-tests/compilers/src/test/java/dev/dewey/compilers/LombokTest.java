package dev.dewey.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside Lombok, which changes classes while they are compiled. */
final class LombokTest {
  private static final String LOMBOK = System.getProperty("lombok");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothDoTheirWork(boolean first) {
    Project project = new Project(folder);
    Path jobs =
        project.write(
            "Jobs.java",
            """
            package com.example;

            import dev.dewey.QueueCommand;
            import lombok.SneakyThrows;
            import lombok.experimental.UtilityClass;
            import lombok.val;

            @UtilityClass
            public class Jobs {
              @SneakyThrows
              @QueueCommand(name = "print")
              public static long print(String page) {
                val length = page.length();
                if (length == 0) {
                  throw new java.io.IOException("empty");
                }
                return length;
              }
            }
            """);
    Path main = project.write("Main.java", Project.MAIN);
    String both =
        first
            ? LOMBOK + File.pathSeparator + Project.PROCESSOR
            : Project.PROCESSOR + File.pathSeparator + LOMBOK;

    project.compile(Tool.javacApart(), both, List.of(jobs, main)).cleanly();

    assertThat(project.run("com.example.Main").cleanly().strip()).isEqualTo("knows [print]");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aConstructorOfLombokIsSeen(boolean first) {
    Project project = new Project(folder);
    Path jobs =
        project.write(
            "Jobs.java",
            """
            package com.example;

            import dev.dewey.QueueCommand;

            @lombok.RequiredArgsConstructor
            public class Jobs {
              private final String host;

              @QueueCommand(name = "print")
              public String print() {
                return host;
              }
            }
            """);
    String both =
        first
            ? LOMBOK + File.pathSeparator + Project.PROCESSOR
            : Project.PROCESSOR + File.pathSeparator + LOMBOK;

    project.compile(Tool.javacApart(), both, List.of(jobs)).cleanly();
  }
}
