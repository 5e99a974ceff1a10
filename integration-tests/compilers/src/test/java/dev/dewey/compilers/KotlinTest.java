package dev.dewey.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under kapt, by which Kotlin runs processors of Java. */
@Tag("full")
final class KotlinTest {
  private static final String KAPT = "plugin:org.jetbrains.kotlin.kapt3:";

  private static final String GOOD =
      """
      package com.example

      import dev.dewey.Crontab
      import dev.dewey.Default
      import dev.dewey.Invoker
      import dev.dewey.PeriodicCommand
      import dev.dewey.QueueCommand
      import dev.dewey.Sensitive
      import dev.dewey.command.CommandRegistry
      import dev.dewey.memory.MemoryBroker
      import dev.dewey.testing.ManualConsumer

      object Jobs {
        private var sum = 0

        @JvmStatic
        @QueueCommand(name = "print")
        fun print(pages: List<String>, @Default("1") copies: Int): Long = pages.size * copies.toLong()

        @QueueCommand(name = "add")
        fun add(pages: Int): Int {
          sum += pages
          return sum
        }

        @PeriodicCommand(Crontab(minute = "0"), name = "reset")
        fun reset(): Int {
          sum = 0
          return sum
        }

        internal object Safe {
          @QueueCommand(name = "open")
          fun open(owner: String, @Sensitive pin: Int) = owner.length + pin
        }
      }

      @QueueCommand(name = "send")
      fun send(to: String, body: String?) {}

      fun main() {
        System.setProperty("slf4j.internal.verbosity", "ERROR") // nobody logs here
        println("knows " + CommandRegistry.load().commands())
        println(JobsTasks.PRINT.call(listOf("a", "b"), 3))
        println(JobsTasks.ADD.call(20) + JobsTasks.reset())
        val invoker = Invoker.on(MemoryBroker("q"))
        val added = JobsTasks.ADD.on(invoker).enqueue(300)
        val opened = Jobs_SafeTasks.OPEN.on(invoker).prepare("Ann", 4711)
        println(opened)
        opened.enqueue()
        ManualConsumer.of(invoker).use { it.runDue() }
        println(added.get())
      }
      """;

  @TempDir Path folder;

  private Tool kotlin(Project project) {
    Tool tool = Tool.java();
    Stream.of(
            "api",
            "code",
            "comp",
            "file",
            "jvm",
            "main",
            "model",
            "parser",
            "processing",
            "tree",
            "util")
        .forEach(
            each ->
                tool.with(
                    "--add-opens", "jdk.compiler/com.sun.tools.javac." + each + "=ALL-UNNAMED"));
    return tool.with("-cp", Project.CLASS_PATH, "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler")
        .with("-no-stdlib", "-no-reflect", "-jvm-target", "17", "-cp", project.classPath());
  }

  private Tool.Ran kapt(Project project, Path file) {
    String options =
        String.join(
            ",",
            KAPT + "sources=" + generated(),
            KAPT + "classes=" + project.classes(),
            KAPT + "stubs=" + folder.resolve("stubs"),
            KAPT + "apclasspath=" + Project.PROCESSOR,
            KAPT + "aptMode=stubsAndApt",
            KAPT + "correctErrorTypes=true");
    return kotlin(project)
        .with("-Xplugin=" + System.getProperty("kapt"), "-P", options)
        .with("-d", project.classes().toString(), file.toString())
        .run();
  }

  private Path generated() {
    return folder.resolve("generated");
  }

  @Test
  void functionsOfObjectsAndOfNoClassAreCommands() throws Exception {
    Project project = new Project(folder);
    Path jobs = project.write("Jobs.kt", GOOD);

    kapt(project, jobs).cleanly();
    kotlin(project)
        .with("-d", project.classes().toString(), jobs.toString(), generated().toString())
        .run()
        .cleanly();
    try (Stream<Path> files = java.nio.file.Files.walk(generated())) {
      List<Path> sources = files.filter(each -> each.toString().endsWith(".java")).toList();
      Tool.javac()
          .with("-proc:none", "-d", project.classes().toString(), "-cp", project.classPath())
          .with(sources)
          .run()
          .cleanly();
    }

    assertThat(project.run("com.example.JobsKt").cleanly())
        .isEqualToNormalizingNewlines(
            """
            knows [add, open, print, reset, send]
            6
            20
            open Args[owner=Ann, pin=***]
            300
            """);
  }

  @Test
  void whatSuspendsIsRefused() {
    Project project = new Project(folder);
    Path jobs =
        project.write(
            "Jobs.kt",
            """
            package com.example

            @dev.dewey.QueueCommand
            suspend fun send(to: String) {}
            """);

    Tool.Ran ran = kapt(project, jobs);

    assertThat(ran.code()).isNotZero();
    assertThat(ran.said())
        .contains(
            "[DEWEY-051] command JobsKt.send cannot be run by a consumer, because it is a suspending function, and its continuation cannot travel. Make it a plain function, and say runBlocking inside.")
        .doesNotContain("DEWEY-012");
  }
}
