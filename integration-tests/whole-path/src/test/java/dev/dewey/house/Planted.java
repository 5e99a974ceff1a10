package dev.dewey.house;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that break a rule, compiled against the class path of the tests into a folder. */
final class Planted {
  private final Path folder;
  private final List<JavaFileObject> sources = new ArrayList<>();

  Planted(Path folder) {
    this.folder = folder;
  }

  /** Adds a class. */
  Planted with(String name, String source) {
    URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
    sources.add(
        new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        });
    return this;
  }

  /** Compiles what was added; returns the folder of the class files. */
  Path compile() {
    try {
      Path classes = Files.createDirectories(folder.resolve("planted"));
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      StringWriter problems = new StringWriter();
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-proc:none",
              "--release",
              "17",
              "-classpath",
              System.getProperty("java.class.path"));
      if (!compiler.getTask(problems, null, null, options, null, sources).call()) {
        throw new AssertionError(problems.toString());
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
