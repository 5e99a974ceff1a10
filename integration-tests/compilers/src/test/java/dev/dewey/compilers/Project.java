package dev.dewey.compilers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of an application and what is made of them. */
final class Project {
  /** The processor, as it is published. */
  static final String PROCESSOR = System.getProperty("dewey.processor");

  /** The runtime and what it needs; more is there, and does no harm. */
  static final String CLASS_PATH =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .filter(each -> Files.exists(Path.of(each))) // javac warns of what is not there.
          .collect(Collectors.joining(File.pathSeparator));

  private final Path folder;

  Project(Path folder) {
    this.folder = folder;
  }

  /** Writes a source. */
  Path write(String path, String text) {
    return file(folder.resolve("sources").resolve(path), text);
  }

  private static Path file(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where classes go. */
  Path classes() {
    return folder.resolve("classes");
  }

  /** Returns a class path of what is compiled and what that needs. */
  String classPath() {
    return classes() + File.pathSeparator + CLASS_PATH;
  }

  /** Compiles files with the processor, as Maven does with a processor path. */
  Tool.Ran compile(List<Path> files, String... options) {
    return compile(Tool.javac(), PROCESSOR, files, options);
  }

  /** Compiles files with a compiler and these processors. */
  Tool.Ran compile(Tool compiler, String processors, List<Path> files, String... options) {
    Path generated = folder.resolve("generated");
    try {
      Files.createDirectories(generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compiler
        .with("-d", classes().toString(), "-s", generated.toString())
        .with("-cp", classPath(), "-processorpath", processors)
        .with(options)
        .with(files)
        .run();
  }

  /** Runs a class. */
  Tool.Ran run(String main, String... arguments) {
    return Tool.java().with("-cp", classPath(), main).with(arguments).run();
  }

  /** Returns the bytes of all that was made, by path. */
  Map<String, String> made() {
    Map<String, String> made = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes())) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        made.put(
            classes().relativize(each).toString(),
            java.util.HexFormat.of().formatHex(Files.readAllBytes(each)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  /** Returns a class with one command, and a program that says which commands there are. */
  static String commandsIn(String name, String body) {
    return """
        package com.example;

        import dev.dewey.QueueCommand;

        public class %s {
          %s
        }
        """
        .formatted(name, body);
  }

  /** A program that says which commands ServiceLoader finds, and that runs one. */
  static final String MAIN =
      """
      package com.example;

      import dev.dewey.command.CommandRegistry;

      public class Main {
        public static void main(String[] args) {
          System.out.println("knows " + CommandRegistry.load().commands());
        }
      }
      """;
}
