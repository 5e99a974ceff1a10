package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is reported of several mistakes, and of those that are not the author's. */
class ReportTest {
  @Test
  void allMistakesOfAClassAreReportedInTheOrderOfTheSource() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  @QueueCommand(
                      priority = -1001,
                      retries = -1,
                      name = "")
                  private void a(
                      Object first,
                      Object second) {}

                  @PeriodicCommand(@Crontab(minute = "x", hour = "24"))
                  private static void b(int n) {}
                }
                """))
        .extracting(error -> error.substring(0, error.indexOf(']')))
        .containsExactly(
            "12: [DEWEY-025",
            "13: [DEWEY-021",
            "14: [DEWEY-010",
            "15: [DEWEY-002",
            "16: [DEWEY-012",
            "17: [DEWEY-012",
            "19: [DEWEY-017",
            "19: [DEWEY-017",
            "20: [DEWEY-002",
            "20: [DEWEY-015");
  }

  @Test
  void aClassWithAMistakeIsNotRenderedAndOthersAre(@TempDir Path out) throws IOException {
    var tool = ToolProvider.getSystemJavaCompiler();
    var said = new DiagnosticCollector<JavaFileObject>();
    var task =
        tool.getTask(
            null,
            null,
            said,
            List.of("-d", out.toString()),
            null,
            List.of(
                Compiled.file(
                    "package a; class Bad { @dev.dewey.QueueCommand private void run() {} }"),
                Compiled.file(
                    "package a; class Good { @dev.dewey.QueueCommand static void run() {} }")));
    task.setProcessors(List.of(new CommandProcessor(), new RegistryProcessor()));

    assertThat(task.call()).isFalse();
    assertThat(said.getDiagnostics()).hasSize(1);
    try (Stream<Path> files = Files.list(out.resolve("a"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("GoodTasks.java", "Good_Codecs.java", "Good_Commands.java");
    }
  }

  @Test
  void anUnknownTypeIsTheCompilersToReport() {
    assertThat(Errors.inCommands("class Jobs { @QueueCommand static void run(Missing it) {} }"))
        .containsExactly(
            "10: cannot find symbol\n  symbol:   class Missing\n  location: class com.example.Jobs");
  }

  @Test
  void whatAnotherProcessorHasWrittenIsNotOverwritten() {
    Compilation compilation =
        Compiled.compile(
            List.of(),
            List.of(
                new WritingProcessor(
                    "com.example.JobsTasks", "package com.example; class JobsTasks {}")),
            Errors.IMPORTS + "class Jobs { @QueueCommand static void run() {} }");

    assertThat(Errors.of(compilation))
        .containsExactly(
            "-1: [DEWEY-027] class com.example.JobsTasks cannot be written, because the compiler does"
                + " not take it (Attempt to recreate a file for type com.example.JobsTasks). Rename the"
                + " class if it says that there is one; otherwise look to the disk.");
  }
}
