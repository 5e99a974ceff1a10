package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that commands, what is generated for them, and registries cannot have. */
class RefusedNamesTest {
  @Test
  void oneNameInTwoClassesIsReportedAtTheSecond() {
    assertThat(
            Errors.of(
                Compiled.compile(
                    "package a;\nclass A { @dev.dewey.QueueCommand(name = \"x\") static void f() {} }",
                    "package a;\nclass B {\n @dev.dewey.QueueCommand(name = \"x\") static void g() {} }")))
        .containsExactly(
            "3: [DEWEY-011] commands A.f and B.g cannot both be called \"x\", because a message could"
                + " mean either. Give one of them another name in its annotation.");
  }

  @Test
  void aNameIsAsciiEvenIfTheClassIsNot() {
    assertThat(Errors.inCommands("class Größe { @QueueCommand static void f() {} }"))
        .containsExactly(
            "10: [DEWEY-010] command Größe.f cannot be called \"com.example.Größe.f\", because a name"
                + " has 1 to 255 ASCII letters, digits and . _ $ : -. Give it one with name = \"…\" in"
                + " its annotation.");
  }

  @Test
  void aMethodThatEveryClassHasIsNotGenerated() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  @QueueCommand static String toString(dev.dewey.command.TaskContext c) { return ""; }
                }
                """))
        .containsExactly(
            "11: [DEWEY-008] command Jobs.toString cannot be generated, because JobsTasks has a method"
                + " toString() from java.lang.Object. Rename the method; name ="
                + " \"com.example.Jobs.toString\" keeps its name in messages.");
  }

  @Test
  void commandsWhoseClassesWouldBeCalledAlikeClash() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  @QueueCommand static void countBeans() {}
                  @QueueCommand static void CountBeans() {}
                }
                """))
        .containsExactly(
            "12: [DEWEY-008] commands Jobs.countBeans and Jobs.CountBeans cannot both be generated,"
                + " because each would be JobsTasks.CountBeans. Rename the method; name ="
                + " \"com.example.Jobs.CountBeans\" keeps its name in messages.");
  }

  @Test
  void nestedClassesWhoseTasksWouldBeCalledAlikeClash() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  static class A { static class B { @QueueCommand static void f() {} } }
                  static class A_B { @QueueCommand static void g() {} }
                }
                """))
        .containsExactly(
            "12: [DEWEY-009] class Jobs.A_B cannot have commands, because a class Jobs_A_BTasks is to"
                + " be generated, and there is one already. Rename either.",
            "12: [DEWEY-009] class Jobs.A_B cannot have commands, because a class Jobs_A_B_Codecs is"
                + " to be generated, and there is one already. Rename either.",
            "12: [DEWEY-009] class Jobs.A_B cannot have commands, because a class Jobs_A_B_Commands is"
                + " to be generated, and there is one already. Rename either.");
  }

  @Test
  void theRegistryHasAFreeName() {
    assertThat(
            Errors.of(
                Compiled.compile(
                    List.of("-Adewey.registry=com.example.Jobs"),
                    Errors.IMPORTS + "class Jobs { @QueueCommand static void run() {} }")))
        .containsExactly(
            "-1: [DEWEY-026] registry \"com.example.Jobs\" of option -Adewey.registry cannot be"
                + " generated, because there is a class of that name. Write it like"
                + " -Adewey.registry=com.example.AppCommands.");
  }

  @Test
  void aRegistryInAPackageCannotNameAClassInNone() {
    assertThat(
            Errors.of(
                Compiled.compile(
                    List.of("-Adewey.registry=com.example.All"),
                    "class Jobs { @dev.dewey.QueueCommand static void run() {} }")))
        .containsExactly(
            "-1: [DEWEY-026] registry \"com.example.All\" of option -Adewey.registry cannot be"
                + " generated, because no class in a package can name Jobs, which is in none. Write it"
                + " like -Adewey.registry=com.example.AppCommands.");
  }
}
