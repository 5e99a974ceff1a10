package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in modules. */
class ModuleTest {
  @TempDir private Path folder;
  private Path commands;

  @BeforeEach
  void writeCommands() throws IOException {
    commands = Files.createDirectories(folder.resolve("a")).resolve("One.java");
    Files.writeString(
        commands,
        """
        package a;

        class One {
          @dev.dewey.QueueCommand
          static void run() {}
        }
        """);
  }

  @Test
  void whereTheCompilerIsNotReadGeneratedCodeHasOurOwnMark() throws IOException {
    compile(
        """
        module app {
          requires dev.dewey.runtime;

          provides dev.dewey.command.CommandRegistry.Provider with
              a.All;
        }
        """,
        "-Adewey.registry=a.All");

    for (String generated : List.of("OneTasks", "One_Codecs", "One_Commands")) {
      assertThat(Files.readString(folder.resolve("a/" + generated + ".java")))
          .contains("import dev.dewey.command.Generated;")
          .doesNotContain("javax.annotation");
    }
  }

  @Test
  void aRegistryWithANameIsProvided() throws IOException {
    compile(
        """
        module app {
          requires java.compiler;
          requires dev.dewey.runtime;

          provides dev.dewey.command.CommandRegistry.Provider with
              a.All;
        }
        """,
        "-Adewey.registry=a.All");

    assertThat(Files.readString(folder.resolve("a/OneTasks.java")))
        .contains("import javax.annotation.processing.Generated;");
  }

  @Test
  void aRegistryThatIsNotProvidedIsWarnedOf() throws IOException {
    assertThat(
            said(
                """
                module app {
                  requires java.compiler;
                  requires dev.dewey.runtime;
                }
                """,
                "-Adewey.registry=a.All"))
        .containsExactly(
            "[DEWEY-050] registry a.All of module app cannot be found by ServiceLoader, because the module does not provide it. Name it with -Adewey.registry=com.example.AppCommands, and write into module-info: provides dev.dewey.command.CommandRegistry.Provider with com.example.AppCommands;");
  }

  @Test
  void theExampleOfThePageIsWarnedOfAndMended() throws IOException {
    DiagnosticExample example = DiagnosticExample.of(DiagnosticCode.NOT_PROVIDED);

    assertThat(said(example.wrong())).containsExactly(example.message());
    assertThat(said(example.right())).isEmpty();
  }

  private List<String> said(DiagnosticExample.Version version) throws IOException {
    commands = folder.resolve("Jobs.java");
    Files.writeString(commands, version.source());
    return said(version.moduleText(), version.option().orElseThrow());
  }

  private void compile(String module, String... options) throws IOException {
    assertThat(said(module, options)).isEmpty();
  }

  private List<String> said(String module, String... options) throws IOException {
    Files.writeString(folder.resolve("module-info.java"), module);
    List<String> all =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-processing,-requires-automatic,-requires-transitive-automatic",
                "-Werror"));
    all.addAll(List.of("-d", folder.toString(), "--module-path"));
    all.add(System.getProperty("java.class.path"));
    all.addAll(List.of(options));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              said,
              all,
              null,
              files.getJavaFileObjects(folder.resolve("module-info.java"), commands));
      task.setProcessors(List.of(new CommandProcessor(), new RegistryProcessor()));
      task.call();
      return said.getDiagnostics().stream()
          .map(each -> each.getMessage(Locale.ROOT))
          .filter(each -> !each.startsWith("warnings found"))
          .toList();
    }
  }
}
