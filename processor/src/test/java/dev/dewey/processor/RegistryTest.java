package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.GeneratedMark;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.model.RegistryModel;
import dev.dewey.processor.render.RegistryRenderer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registry of a compilation: what is in it, what it is called, and who finds it. */
class RegistryTest {
  private static final String SERVICE =
      "META-INF/services/dev.dewey.command.CommandRegistry$Provider";

  private static String commandIn(String packageName, String className) {
    return """
        package %s;

        class %s {
          @dev.dewey.QueueCommand static void run() {}
        }
        """
        .formatted(packageName, className);
  }

  private static final String NAMES =
      """
      package com.example;

      import dev.dewey.command.Command;
      import dev.dewey.command.CommandRegistry;

      class Main {
        static Object main() {
          return CommandRegistry.load().commands().stream().map(Command::name).toList();
        }
      }
      """;

  @Test
  void classesThatOnlyTheirPackageSeesAreRegisteredFromAnother() {
    Compiled compiled =
        Compiled.cleanly(
            commandIn("b.c", "Two"), commandIn("a", "One"), commandIn("b", "Two"), NAMES);

    assertThat(compiled.run("com.example.Main"))
        .isEqualTo(List.of("a.One.run", "b.Two.run", "b.c.Two.run"));
    assertThat(compiled.resource(SERVICE)).matches("a\\.Commands_[0-9a-f]{8}\n");
  }

  @Test
  void theOptionNamesIt() {
    Compiled compiled =
        Compiled.cleanly(
            List.of("-Adewey.registry=org.example.AppCommands"), commandIn("a", "One"), NAMES);

    assertThat(compiled.run("com.example.Main")).isEqualTo(List.of("a.One.run"));
    assertThat(compiled.resource(SERVICE)).isEqualTo("org.example.AppCommands\n");
  }

  @Test
  void itsNameStaysWhileTheClassesDo() {
    String name = Compiled.cleanly(commandIn("a", "One"), commandIn("a", "Two")).resource(SERVICE);

    assertThat(Compiled.cleanly(commandIn("a", "Two"), commandIn("a", "One")).resource(SERVICE))
        .isEqualTo(name);
    assertThat(Compiled.cleanly(commandIn("a", "Two"), commandIn("a", "Three")).resource(SERVICE))
        .isNotEqualTo(name);
  }

  @Test
  void moreThanAMethodHoldsAreSplit() {
    List<ClassName> fragments = new ArrayList<>();
    for (int i = 0; i < 501; i++) {
      fragments.add(ClassName.get("a", "C%03d_Commands".formatted(i)));
    }
    GeneratedMark mark = new GeneratedMark(RuntimeTypes.JDK_GENERATED, "it");
    String text =
        RegistryRenderer.render(
                new RegistryModel(ClassName.get("a", "All"), fragments, false, mark))
            .text();

    assertThat(text)
        .contains(
            """
              public void register(CommandRegistry.Builder registry) {
                registerFrom0(registry);
                registerFrom500(registry);
              }
            """)
        .contains(
            """
                C499_Commands.register(registry);
              }

              private static void registerFrom500(CommandRegistry.Builder registry) {
                C500_Commands.register(registry);
              }
            }
            """);
    assertThat(text.split("_Commands[.]register")).hasSize(502);
  }

  @Test
  void commandsThatOtherProcessorsWriteAreRegistered() {
    Compiled compiled =
        Compiled.beside(
            new WritingProcessor("z.Late", commandIn("z", "Late")), commandIn("a", "One"), NAMES);
    assertThat(compiled.run("com.example.Main")).isEqualTo(List.of("a.One.run", "z.Late.run"));
  }

  @Test
  void commandsWaitForTypesThatOtherProcessorsWrite() {
    String jobs =
        """
        package a;

        public class Jobs {
          @dev.dewey.QueueCommand static Written run(Written it, java.util.List<Written> all) {
            return it;
          }
        }
        """;
    String main =
        """
        package a;

        class Main {
          static Object main() {
            return new dev.dewey.codec.JsonOutput()
                .toJson(JobsTasks.RUN.resultCodec(), new Written(7))
                .toString();
          }
        }
        """;
    Compiled compiled =
        Compiled.beside(
            new WritingProcessor("a.Written", "package a; public record Written(int n) {}"),
            jobs,
            main,
            commandIn("a", "Ready"));
    assertThat(compiled.run("a.Main")).isEqualTo("{\"n\":7}");
    assertThat(compiled.resource(SERVICE).lines()).hasSize(1);
  }

  @Test
  void aClassMayHoldAHandleOfItsOwn() {
    Compiled.cleanly(
        """
        package a;

        class Jobs {
          static final JobsTasks.Run HANDLE = JobsTasks.RUN;

          @dev.dewey.QueueCommand static void run() {}
        }
        """);
  }
}
