package dev.dewey.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One class of many is compiled again, as incremental builds do. */
final class RecompilingTest {
  @TempDir Path folder;
  private Project project;
  private Path one;
  private Path two;
  private Path main;

  @BeforeEach
  void compileAll() {
    project = new Project(folder);
    one = project.write("One.java", commands("One", "run"));
    two = project.write("Two.java", commands("Two", "run"));
    main = project.write("Main.java", Project.MAIN);
    String lock = "-Adewey.lock=" + lock();
    project.compile(List.of(one, two, main), lock, "-Adewey.lock.mode=update").cleanly();
  }

  private Path lock() {
    return folder.resolve("dewey.lock");
  }

  private static String commands(String name, String method) {
    return Project.commandsIn(name, "@QueueCommand static void " + method + "() {}");
  }

  private String known() {
    return project.run("com.example.Main").cleanly().strip();
  }

  @Test
  void theOthersStayInTheRegistryAndInTheLock() throws IOException {
    String held = Files.readString(lock());
    String said =
        project
            .compile(List.of(two), "-Xlint:all,-processing", "-Werror", "-Adewey.lock=" + lock())
            .cleanly();

    assertThat(said).isEmpty();
    assertThat(known()).isEqualTo("knows [com.example.One.run, com.example.Two.run]");
    assertThat(Files.readString(lock())).isEqualTo(held);
  }

  @Test
  void whatIsRenamedThereIsRenamed() {
    project.write("Two.java", commands("Two", "walk"));
    project.compile(List.of(two)).cleanly();

    assertThat(known()).isEqualTo("knows [com.example.One.run, com.example.Two.walk]");
    assertThat(project.compile(List.of(two), "-Adewey.lock=" + lock()).said())
        .contains("[DEWEY-045] command com.example.Two.run cannot be removed, because");
  }

  @Test
  void aClassThatHasNoCommandsAnyMoreLeaves() {
    project.write("Two.java", Project.commandsIn("Two", ""));
    project.compile(List.of(one, two, main)).cleanly();

    assertThat(known()).isEqualTo("knows [com.example.One.run]");
  }

  @Test
  void aClassThatIsGoneLeaves() throws IOException {
    Files.delete(project.classes().resolve("com/example/Two.class"));
    project.compile(List.of(one)).cleanly();

    assertThat(known()).isEqualTo("knows [com.example.One.run]");
  }

  @Test
  void aClassThatIsNewIsAdded() {
    Path three = project.write("Three.java", commands("Three", "run"));
    project.compile(List.of(three)).cleanly();

    assertThat(known())
        .isEqualTo("knows [com.example.One.run, com.example.Three.run, com.example.Two.run]");
  }

  @Test
  void theSameSourcesInAnyOrderGiveTheSameBytes(@TempDir Path other) {
    Project again = new Project(other);
    List<Path> files = List.of(main, two, one);
    again.compile(files).cleanly();

    assertThat(again.made()).isEqualTo(project.made());
  }

  @Test
  void oneMistakeLeavesTheOtherClassesAlone() {
    project.write("Two.java", Project.commandsIn("Two", "@QueueCommand private void run() {}"));
    Path user =
        project.write("User.java", "package com.example; class User { Object it = OneTasks.RUN; }");
    String said = new Project(folder.resolve("new")).compile(List.of(one, two, user)).said();

    assertThat(said).contains("[DEWEY-002] command Two.run cannot be run by a consumer");
    assertThat(said.lines().filter(line -> line.contains("error")))
        .hasSize(2)
        .last()
        .isEqualTo("1 error");
  }
}
