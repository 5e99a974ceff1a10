package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
  void mistakesOfSeveralClassesAreReportedInTheOrderOfTheirNames() {
    List<String> sources =
        List.of(
            "package a; class Ant { @dev.dewey.PeriodicCommand(@dev.dewey.Crontab)\n"
                + "private static void run() {} }",
            "package a; class Bee { @dev.dewey.QueueCommand\nprivate static void run() {}"
                + " static class Egg { @dev.dewey.QueueCommand\nprivate static void run() {} }\n"
                + "@dev.dewey.PeriodicCommand(@dev.dewey.Crontab)\nprivate static void fly() {} }",
            "package a; class Bee2 { void run(@dev.dewey.Sensitive int n) {}"
                + " @dev.dewey.QueueCommand\nprivate static void run() {} }",
            "package a; class Cow { void run(\n@dev.dewey.Sensitive int n) {} }",
            "package a; class Dog { @dev.dewey.QueueCommand\nprivate static void run() {} }",
            "package b; class Ant { @dev.dewey.QueueCommand\nprivate static void run() {} }");
    List<String> backwards = new ArrayList<>(sources);
    Collections.reverse(backwards);

    for (List<String> order : List.of(sources, backwards)) {
      assertThat(said(order))
          .containsExactly(
              "a/Ant.java:2 [DEWEY-002]",
              "a/Bee.java:2 [DEWEY-002]",
              "a/Bee.java:5 [DEWEY-002]",
              "a/Bee.java:3 [DEWEY-002]",
              "a/Bee2.java:1 [DEWEY-053]",
              "a/Bee2.java:2 [DEWEY-002]",
              "a/Cow.java:2 [DEWEY-053]",
              "a/Dog.java:2 [DEWEY-002]",
              "b/Ant.java:2 [DEWEY-002]");
    }
  }

  @Test
  void ofTwoClassesThatWantOneNameTheLaterOneIsRefused() {
    List<String> sources =
        List.of(
            "package a; class A { static class B { @dev.dewey.QueueCommand static void x() {} } }",
            "package a; class A_B { @dev.dewey.QueueCommand static void x() {} }");
    List<String> backwards = new ArrayList<>(sources);
    Collections.reverse(backwards);

    assertThat(said(sources)).containsOnly("a/A_B.java:1 [DEWEY-009]");
    assertThat(said(backwards)).containsOnly("a/A_B.java:1 [DEWEY-009]");
  }

  /** Returns all that is said of some classes: in which file, in which line, by which code. */
  private static List<String> said(List<String> sources) {
    return Compiled.forgivingly(List.of(), sources.toArray(String[]::new)).diagnostics().stream()
        .map(
            each ->
                "%s:%d %s"
                    .formatted(
                        each.getSource().getName(),
                        each.getLineNumber(),
                        each.getMessage(Locale.ROOT).substring(0, 11)))
        .toList();
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
