package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.processor.code.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the language, the runtime or the generated code uses already: all of them work. */
class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "countBeans, CountBeans, COUNT_BEANS",
    "count, Count, COUNT",
    "x, X, X",
    "sendURLTwice, SendURLTwice, SEND_URL_TWICE",
    "toUTF8, ToUTF8, TO_UTF8",
    "step2Again, Step2Again, STEP2_AGAIN",
    "snake_case, Snake_case, SNAKE_CASE",
    "CountBeans, CountBeans, COUNT_BEANS",
    "_x, _x, _X",
    "$, $, $",
    "größe, Größe, GRÖSSE",
  })
  void commandsGiveTheirNameToAClassAndAConstant(String method, String handle, String constant) {
    assertThat(Names.handle(method)).isEqualTo(handle);
    assertThat(Names.constant(method)).isEqualTo(constant);
  }

  /** Runs commands of all these names, in a package and without one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "args string list beansTasks beans object override class_ record var yield sealed void_"
            + " integer queueTask periodicTask taskCall asyncData invoker invokerRef taskContext"
            + " commandOptions localDateTime nullable nullMarked generated deprecated codecs"
            + " jsonCodec jsonInput containers fieldNames run call on enqueue schedule prepare name"
            + " options main _x $ x duration crontabRule java com dev argsTask toString hashCode"
            + " equals exception map color bean beans_Codecs beans_Commands commandRegistry"
            + " commandFragment registry",
        "Args ArgsTask Args_ COUNT String List BeansTasks BeansTask BeansTasksTask Override",
      })
  void commandsMayHaveTheNames(String names) {
    StringBuilder commands = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    for (String name : names.split(" ")) {
      commands.append(
          """
            @QueueCommand(name = "it.NAME", retries = 1, retryDelay = "1s")
            static Map<java.lang.String, List<Color>> NAME(
                LocalDateTime time, List<Integer> numbers, Object2 object, Bean... beans) {
              return Map.of("NAME", List.of(Color.RED));
            }
          """
              .replace("NAME", name));
      calls.append(
          """
              all.append(BeansTasks.NAME(time, List.of(1), object, new Beans.Bean(null)).get());
              assert registry.find("it.NAME") != null;
          """
              .replace("NAME", name));
    }
    String beans =
        """
        import dev.dewey.QueueCommand;
        import java.time.LocalDateTime;
        import java.util.*;

        public class Beans {
          public enum Color { RED }
          public record Bean(Color color) {}
          public record Object2(int n) {}
          @QueueCommand static void other2(java.lang.String s) throws Exception {}
          COMMANDS
        }
        """
            .replace("COMMANDS", commands);
    String main =
        """
        import dev.dewey.*;
        import dev.dewey.command.CommandRegistry;
        import dev.dewey.memory.MemoryBroker;
        import java.time.LocalDateTime;
        import java.util.List;

        class Main {
          static java.lang.Object main() {
            LocalDateTime time = LocalDateTime.of(2030, 1, 1, 0, 0);
            Beans.Object2 object = new Beans.Object2(1);
            CommandRegistry registry = CommandRegistry.load();
            StringBuilder all = new StringBuilder();
            try (Invoker eager = Invoker.builder(new MemoryBroker("q")).alwaysEager(true).build();
                Invokers.Installation installed = Invokers.install(eager)) {
              assert installed != null;
              CALLS
            }
            return all;
          }
        }
        """
            .replace("CALLS", calls);
    String all = "{" + String.join("=[RED]}{", names.split(" ")) + "=[RED]}";

    Compiled packaged =
        Compiled.cleanly("package com.example;\n" + beans, "package com.example;\n" + main);
    assertThat(packaged.run("com.example.Main")).hasToString(all);
    assertThat(Compiled.cleanly(beans, main).run("Main")).hasToString(all);
  }

  @Test
  void parametersMayHaveAnyNameAndKeepItInTheMessage() {
    String parameters =
        "in out field args context eta convertUtc wait hashCode toString clone finalize notify"
            + " notifyAll getClass value names invoker registry options FIELDS Codecs RUN Beans"
            + " BeansTasks wait_ eta_ java dev com $ record var yield prepare this_";
    String[] names = parameters.split(" ");
    String declared =
        String.join(", ", java.util.Arrays.stream(names).map(each -> "String " + each).toList());
    String beans =
        """
        package com.example;

        import dev.dewey.QueueCommand;
        import dev.dewey.command.TaskContext;

        public class Beans {
          /**
           * Joins.
           *
           * @param wait doc of wait
           * @param Beans doc of Beans
           */
          @QueueCommand
          static String run(PARAMETERS, TaskContext its) {
            return String.join(" ", NAMES) + (its == null);
          }
        }
        """
            .replace("PARAMETERS", declared)
            .replace("NAMES", String.join(", ", names));
    String values = "\"" + String.join("\", \"", names) + "\"";
    String main =
        """
        package com.example;

        import dev.dewey.*;
        import dev.dewey.codec.JsonOutput;
        import dev.dewey.memory.MemoryBroker;
        import java.time.LocalDateTime;

        class Main {
          static Object main() {
            try (Invoker eager = Invoker.builder(new MemoryBroker("q")).alwaysEager(true).build();
                Invokers.Installation installed = Invokers.install(eager)) {
              assert installed != null;
              return BeansTasks.run(VALUES).get()
                  + BeansTasks.RUN.schedule(VALUES, LocalDateTime.of(2030, 1, 1, 0, 0), true).get()
                  + BeansTasks.RUN.call(VALUES, null)
                  + new JsonOutput()
                      .toJson(BeansTasks.RUN.argsCodec(), new BeansTasks.Run.Args(VALUES));
            }
          }
        }
        """
            .replace("VALUES", values);
    String json =
        "{"
            + String.join(
                ",",
                java.util.Arrays.stream(names)
                    .map(each -> "\"" + each + "\":\"" + each + "\"")
                    .toList())
            + "}";

    Compiled compiled = Compiled.cleanly(beans, main);
    assertThat(compiled.run("com.example.Main"))
        .isEqualTo(parameters + "false" + parameters + "false" + parameters + "true" + json);
    assertThat(compiled.text("com/example/BeansTasks"))
        .contains("   * @param wait doc of wait\n   * @param Beans_ doc of Beans\n");
  }

  /** Types of the author's in the same package, named like those that generated code uses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AsyncData",
        "List",
        "Args",
        "Codecs",
        "String",
        "Override",
        "Void",
        "QueueTask",
        "Run",
        "RunCodec",
        "Generated",
        "AsyncData List Args Codecs String Object Override Void Integer QueueTask TaskCall Invoker"
            + " InvokerRef TaskContext CommandOptions LocalDateTime Nullable NullMarked NullUnmarked"
            + " Generated JsonCodec JsonInput JsonOutput FieldNames Containers CommandRegistry"
            + " CommandFragment Deprecated SuppressWarnings Duration PeriodicTask CrontabRule Run"
            + " RunCodec Map NoArgs Record Class Enum Iterable",
      })
  void typesOfTheAuthorsMayHaveTheNames(String names) {
    StringBuilder commands = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    java.util.List<String> sources = new java.util.ArrayList<>();
    for (String name : names.split(" ")) {
      sources.add("public record NAME(int n) {}".replace("NAME", name));
      commands.append(
          """
            @dev.dewey.QueueCommand(name = "it.NAME")
            static NAME it_NAME(NAME it, java.util.List<java.lang.String> all, Integer2 more) {
              return it;
            }
          """
              .replace("NAME", name));
      calls.append(
          "sum += BeansTasks.it_NAME(new NAME(7), java.util.List.of(\"a\"), null).get().n();\n"
              .replace("NAME", name));
    }
    sources.add(
        """
        public class Beans {
          COMMANDS
          @dev.dewey.QueueCommand(name = "plain", retries = 1, retryDelay = "1s")
          static void run(java.lang.String it, char c) {}

          @java.lang.Deprecated
          @dev.dewey.PeriodicCommand(value = @dev.dewey.Crontab, name = "tick")
          static FIRST tick() {
            return null;
          }

          public record Integer2(java.lang.Integer n) {}
        }
        """
            .replace("COMMANDS", commands)
            .replace("FIRST", names.split(" ")[0]));
    sources.add(
        """
        class Main {
          static java.lang.Object main() {
            int sum = 0;
            try (dev.dewey.Invoker eager =
                    dev.dewey.Invoker.builder(new dev.dewey.memory.MemoryBroker("q"))
                        .alwaysEager(true)
                        .build();
                dev.dewey.Invokers.Installation installed = dev.dewey.Invokers.install(eager)) {
              assert installed != null;
              CALLS
            }
            return sum;
          }
        }
        """
            .replace("CALLS", calls));
    String[] packaged =
        sources.stream().map(each -> "package com.example;\n" + each).toArray(String[]::new);

    int sum = 7 * names.split(" ").length;
    assertThat(Compiled.cleanly(packaged).run("com.example.Main")).isEqualTo(sum);
    assertThat(Compiled.cleanly(sources.toArray(String[]::new)).run("Main")).isEqualTo(sum);
  }
}
