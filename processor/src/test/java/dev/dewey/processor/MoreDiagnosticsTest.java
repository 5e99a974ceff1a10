package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes beside those that the page of diagnostics shows, and several at a time. */
class MoreDiagnosticsTest {
  private static final String IMPORTS =
      """
      package com.example;

      import dev.dewey.*;
      import dev.dewey.crontab.PeriodicRule;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;

      """;

  private static List<String> errors(Compilation compilation) {
    return compilation.errors().stream()
        .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
        .toList();
  }

  private static List<String> errorsOf(String body) {
    return errors(Compiled.compile(IMPORTS + body));
  }

  /** The one error of a queue command with such a parameter, without what is always the same. */
  private static String refusalOf(String type) {
    List<String> errors =
        errorsOf(
            """
            class Jobs<E> {
              enum Hue { RED }
              private enum Secret { A }
              static class Bean {}
              record Order(String id, List<Line> lines) {}
              record Line(int count, Map<String, java.io.File> files) {}
              record Loop<T>(T value, Loop<List<T>> next) {}
              record Pair<A, B>(A a, B b) {}
              @QueueCommand static void run(TYPE it) {}
            }
            """
                .replace("TYPE", type));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("18: [DEWEY-012] parameter 'it' of Jobs.run cannot be queued, because ");
    return errors.get(0).replaceFirst(".*cannot be queued, because ", "");
  }

  @Test
  void aParameterWithoutJsonFormSaysWhyAndWhatToDo() {
    String usual = "Pass an id or a record, and look the object up inside the command.";
    assertThat(refusalOf("Bean")).isEqualTo("com.example.Jobs.Bean has no JSON form. " + usual);
    assertThat(refusalOf("Object"))
        .isEqualTo("java.lang.Object does not say what it holds. Name the type.");
    assertThat(refusalOf("Void")).isEqualTo("java.lang.Void has no JSON form. " + usual);
    assertThat(refusalOf("List<?>"))
        .isEqualTo("the wildcard in java.util.List<?> does not say what to read. Name the type.");
    assertThat(refusalOf("List<? extends Number>"))
        .isEqualTo(
            "the wildcard in java.util.List<? extends java.lang.Number> does not say what to read. Name the type.");
    assertThat(refusalOf("Pair<String, ?>"))
        .isEqualTo(
            "the wildcard in com.example.Jobs.Pair<java.lang.String, ?> does not say what to read."
                + " Name the type.");
    assertThat(refusalOf("ArrayList<String>"))
        .isEqualTo(
            "java.util.ArrayList<java.lang.String> is one implementation among many, and JSON says"
                + " nothing of it. Use java.util.List.");
    assertThat(refusalOf("TreeMap<String, Long>"))
        .isEqualTo(
            "java.util.TreeMap<java.lang.String, java.lang.Long> is one implementation among many,"
                + " and JSON says nothing of it. Use java.util.Map.");
    assertThat(refusalOf("Map<Integer, String>"))
        .isEqualTo(
            "the keys of a JSON object are strings, and java.lang.Integer is none. Use String keys,"
                + " or a list of records.");
    assertThat(refusalOf("Stream<String>"))
        .isEqualTo(
            "java.util.stream.Stream<java.lang.String> has no JSON form. Use java.util.List.");
    assertThat(refusalOf("Date"))
        .isEqualTo("java.util.Date has no JSON form. Use java.time.Instant.");
    assertThat(refusalOf("Optional<Optional<String>>"))
        .isEqualTo(
            "null in java.util.Optional<java.util.Optional<java.lang.String>> could be either"
                + " Optional. Use a single Optional.");
    assertThat(refusalOf("Secret"))
        .isEqualTo("com.example.Jobs.Secret is private. Make it visible to its package.");
    assertThat(refusalOf("List<Bean[]>"))
        .isEqualTo("com.example.Jobs.Bean has no JSON form. " + usual);
    assertThat(refusalOf("Order"))
        .isEqualTo("of its lines[].files{}: java.io.File has no JSON form. " + usual);
    assertThat(refusalOf("Pair<String, Optional<Bean[]>>"))
        .isEqualTo("of its b[]: com.example.Jobs.Bean has no JSON form. " + usual);
    assertThat(refusalOf("Loop<String>"))
        .startsWith("of its next.next.next.")
        .contains("a record holds itself in ever other types, com.example.Jobs.Loop<")
        .endsWith(". Write its types out.");
  }

  @Test
  void aRawTypeDoesNotSayWhatItHolds() {
    assertThat(
            errors(
                Compiled.compile(
                    List.of("-Xlint:-rawtypes"),
                    IMPORTS + "class Jobs { @QueueCommand static void run(List it) {} }")))
        .containsExactly(
            "10: [DEWEY-012] parameter 'it' of Jobs.run cannot be queued, because java.util.List"
                + " does not say what it holds. Write its type argument.");
  }

  @Test
  void aResultIsHeldToTheSame() {
    assertThat(
            errorsOf(
                """
                class Jobs {
                  @QueueCommand static CompletionStage<String> a() { return null; }
                  @QueueCommand static Object b() { return null; }
                  @QueueCommand static List<?> c() { return null; }
                  @QueueCommand static AsyncData<String> d() { return null; }
                }
                """))
        .containsExactly(
            "11: [DEWEY-013] the result of Jobs.a cannot be stored, because"
                + " java.util.concurrent.CompletionStage<java.lang.String> is a promise that only this"
                + " process can keep. Wait for it inside the command, and return the value itself.",
            "12: [DEWEY-013] the result of Jobs.b cannot be stored, because java.lang.Object does not"
                + " say what it holds. Name the type.",
            "13: [DEWEY-013] the result of Jobs.c cannot be stored, because the wildcard in java.util.List<?> does not"
                + " say what to read. Name the type.",
            "14: [DEWEY-013] the result of Jobs.d cannot be stored, because"
                + " dev.dewey.AsyncData<java.lang.String> has no JSON form. Return an id or a record.");
  }

  @Test
  void allMistakesOfAClassAreReportedInTheOrderOfTheSource() {
    assertThat(
            errorsOf(
                """
                class Jobs {
                  @QueueCommand(
                      priority = -1001,
                      retries = -1,
                      name = "")
                  void a(
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
            "15: [DEWEY-001",
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
                Compiled.file("package a; class Bad { @dev.dewey.QueueCommand void run() {} }"),
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
  void oneNameInTwoClassesIsReportedAtTheSecond() {
    assertThat(
            errors(
                Compiled.compile(
                    "package a;\nclass A { @dev.dewey.QueueCommand(name = \"x\") static void f() {} }",
                    "package a;\nclass B {\n @dev.dewey.QueueCommand(name = \"x\") static void g() {} }")))
        .containsExactly(
            "3: [DEWEY-011] commands A.f and B.g cannot both be called \"x\", because a message could"
                + " mean either. Give one of them another name in its annotation.");
  }

  @Test
  void aNameIsAsciiEvenIfTheClassIsNot() {
    assertThat(errorsOf("class Größe { @QueueCommand static void f() {} }"))
        .containsExactly(
            "10: [DEWEY-010] command Größe.f cannot be called \"com.example.Größe.f\", because a name"
                + " has 1 to 255 ASCII letters, digits and . _ $ : -. Give it one with name = \"…\" in"
                + " its annotation.");
  }

  @Test
  void aMethodThatEveryClassHasIsNotGenerated() {
    assertThat(
            errorsOf(
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
            errorsOf(
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
            errorsOf(
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
  void aPeriodicCommandHasOneTiming() {
    assertThat(
            errorsOf(
                """
                class Jobs {
                  static class Noon implements PeriodicRule {
                    @Override public boolean matches(ZonedDateTime minute) { return true; }
                  }
                  @PeriodicCommand(value = @Crontab, validator = Noon.class) static void a() {}
                }
                """))
        .containsExactly(
            "14: [DEWEY-018] command Jobs.a cannot be timed, because it has both a crontab and a"
                + " validator. Give it one of the two: @PeriodicCommand(@Crontab(minute = \"*/5\")), or"
                + " @PeriodicCommand(validator = MyRule.class).");
  }

  @Test
  void aPeriodicDelayIsAtMostADay() {
    assertThat(
            errorsOf(
                "class Jobs { @PeriodicCommand(value = @Crontab, retryDelay = \"25h\") static void a() {} }"))
        .containsExactly(
            "10: [DEWEY-024] retryDelay \"25h\" of Jobs.a cannot be waited, because the longest wait,"
                + " retryMaxDelay, is \"1d\". Shorten it.");
  }

  private static String validatorFlaw(String rule) {
    List<String> errors =
        errorsOf(
            """
            class Jobs {
              @PeriodicCommand(validator = Jobs.Rule.class) static void a() {}
              RULE
            }
            """
                .replace("RULE", rule));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("11: [DEWEY-019] the validator of Jobs.a cannot be made, because ")
        .endsWith(". Name a class with a public constructor without parameters.");
    return errors
        .get(0)
        .replaceFirst(".*, because ", "")
        .replace(". Name a class with a public constructor without parameters.", "");
  }

  @Test
  void aValidatorCanBeMade() {
    String body = " { @Override public boolean matches(ZonedDateTime m) { return true; } ";
    assertThat(validatorFlaw("interface Rule extends PeriodicRule {}"))
        .isEqualTo("com.example.Jobs.Rule is an interface");
    assertThat(validatorFlaw("enum Rule implements PeriodicRule {;" + body.substring(2) + "}"))
        .isEqualTo("com.example.Jobs.Rule is an enum");
    assertThat(validatorFlaw("class Rule implements PeriodicRule" + body + "}"))
        .isEqualTo("com.example.Jobs.Rule is an inner class, made from an instance of another");
    assertThat(validatorFlaw("private static class Rule implements PeriodicRule" + body + "}"))
        .isEqualTo("com.example.Jobs.Rule is private");
    assertThat(
            validatorFlaw("static class Rule implements PeriodicRule" + body + "Rule(int n) {} }"))
        .isEqualTo("com.example.Jobs.Rule has no constructor without parameters");
    assertThat(
            validatorFlaw(
                "static class Rule implements PeriodicRule" + body + "private Rule() {} }"))
        .isEqualTo("the constructor of com.example.Jobs.Rule is private");
    assertThat(
            validatorFlaw(
                "static class Rule implements PeriodicRule"
                    + body
                    + "Rule() throws Exception {} }"))
        .isEqualTo("the constructor of com.example.Jobs.Rule throws java.lang.Exception");
    assertThat(validatorFlaw("static class Rule<T> implements PeriodicRule" + body + "}"))
        .isEqualTo("com.example.Jobs.Rule has type parameters");
  }

  private static String invokerFlaw(String config) {
    List<String> errors =
        errorsOf(
            """
            class Jobs {
              @QueueCommand(invoker = Jobs.Config.class) static void a() {}
              CONFIG
            }
            """
                .replace("CONFIG", config));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("11: [DEWEY-020] command Jobs.a cannot find its invoker, because ");
    return errors.get(0).replaceFirst(".*, because ", "").replaceFirst("\\. Name a class.*", "");
  }

  @Test
  void anInvokerCanBeFound() {
    assertThat(invokerFlaw("static class Config {}"))
        .isEqualTo("com.example.Jobs.Config has no method invoker() without parameters");
    assertThat(
            invokerFlaw("static class Config { static Invoker invoker(int n) { return null; } }"))
        .isEqualTo("com.example.Jobs.Config has no method invoker() without parameters");
    assertThat(invokerFlaw("static class Config { static String invoker() { return null; } }"))
        .isEqualTo("invoker() of com.example.Jobs.Config returns java.lang.String");
    assertThat(
            invokerFlaw(
                "static class Config { private static Invoker invoker() { return null; } }"))
        .isEqualTo("invoker() of com.example.Jobs.Config is private");
    assertThat(
            invokerFlaw(
                "private static class Config { static Invoker invoker() { return null; } }"))
        .isEqualTo("com.example.Jobs.Config is private");
    assertThat(
            invokerFlaw(
                "static class Config { static Invoker invoker() throws Exception { return null; } }"))
        .isEqualTo("invoker() of com.example.Jobs.Config throws java.lang.Exception");
  }

  @Test
  void anUnknownTypeIsTheCompilersToReport() {
    assertThat(errorsOf("class Jobs { @QueueCommand static void run(Missing it) {} }"))
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
            IMPORTS + "class Jobs { @QueueCommand static void run() {} }");

    assertThat(errors(compilation))
        .containsExactly(
            "-1: [DEWEY-027] class com.example.JobsTasks cannot be written, because the compiler does"
                + " not take it (Attempt to recreate a file for type com.example.JobsTasks). Rename the"
                + " class if it says that there is one; otherwise look to the disk.");
  }

  @Test
  void theRegistryHasAFreeName() {
    assertThat(
            errors(
                Compiled.compile(
                    List.of("-Adewey.registry=com.example.Jobs"),
                    IMPORTS + "class Jobs { @QueueCommand static void run() {} }")))
        .containsExactly(
            "-1: [DEWEY-026] registry \"com.example.Jobs\" of option -Adewey.registry cannot be"
                + " generated, because there is a class of that name. Write it like"
                + " -Adewey.registry=com.example.AppCommands.");
  }

  @Test
  void aRegistryInAPackageCannotNameAClassInNone() {
    assertThat(
            errors(
                Compiled.compile(
                    List.of("-Adewey.registry=com.example.All"),
                    "class Jobs { @dev.dewey.QueueCommand static void run() {} }")))
        .containsExactly(
            "-1: [DEWEY-026] registry \"com.example.All\" of option -Adewey.registry cannot be"
                + " generated, because no class in a package can name Jobs, which is in none. Write it"
                + " like -Adewey.registry=com.example.AppCommands.");
  }
}
