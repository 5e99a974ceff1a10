package dev.dewey.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Sources, compiled with the processors, and the classes that came out, ready to run. */
final class Compiled {
  /** What the strictest user may ask of his compiler. */
  static final List<String> STRICT =
      List.of("-Xlint:all,-processing", "-Xdoclint:all,-missing", "-Werror");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)(?:^|; )(?:@\\S+\\s+)*(?:public |final |abstract |sealed )*(?:class|record|enum|interface|@interface) (\\w+)");

  private final Compilation compilation;

  private Compiled(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Compiles sources that have no mistake, with nothing to warn of. */
  static Compiled cleanly(String... sources) {
    return cleanly(List.of(), sources);
  }

  /** The same, with options besides. */
  static Compiled cleanly(List<String> options, String... sources) {
    Compilation compilation = compile(options, sources);
    assertThat(compilation).succeededWithoutWarnings();
    return new Compiled(compilation);
  }

  /** The same, beside somebody else's processor. */
  static Compiled beside(Processor other, String... sources) {
    Compilation compilation = compile(List.of(), List.of(other), sources);
    assertThat(compilation).succeededWithoutWarnings();
    return new Compiled(compilation);
  }

  /** Compiles sources, whatever comes of it. */
  static Compilation compile(String... sources) {
    return compile(List.of(), sources);
  }

  /** The same, with options besides. */
  static Compilation compile(List<String> options, String... sources) {
    return compile(options, List.of(), sources);
  }

  /** The same, of a compiler that takes no warning for an error. */
  static Compilation forgivingly(List<String> options, String... sources) {
    List<String> all = new ArrayList<>(options);
    all.addAll(STRICT.subList(0, STRICT.size() - 1));
    return compile(all, List.of(), Arrays.stream(sources).map(Compiled::file).toList());
  }

  /** The same, beside other processors. */
  static Compilation compile(List<String> options, List<Processor> others, String... sources) {
    List<String> all = new ArrayList<>(STRICT);
    all.addAll(options);
    return compile(all, others, Arrays.stream(sources).map(Compiled::file).toList());
  }

  private static Compilation compile(
      List<String> options, List<Processor> others, List<JavaFileObject> files) {
    List<Processor> processors = new ArrayList<>(others);
    processors.add(new CommandProcessor());
    processors.add(new RegistryProcessor());
    return Compiler.javac().withProcessors(processors).withOptions(options).compile(files);
  }

  /** Makes a file of a source, named by the first type in it. */
  static JavaFileObject file(String source) {
    Matcher around = PACKAGE.matcher(source);
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + source);
    }
    String name = around.find() ? around.group(1) + "." + type.group(1) : type.group(1);
    return JavaFileObjects.forSourceString(name, source);
  }

  /** Returns the text of a generated source: {@code "com/example/BeansTasks"}. */
  String text(String path) {
    return sources().get(path + ".java");
  }

  /** Returns all generated sources by path, sorted. */
  Map<String, String> sources() {
    Map<String, String> sources = new java.util.TreeMap<>();
    for (JavaFileObject file : compilation.generatedSourceFiles()) {
      sources.put(pathOf(file), textOf(file));
    }
    return sources;
  }

  /** Returns the bytes of all classes, by path. */
  Map<String, byte[]> classes() {
    return files(JavaFileObject.Kind.CLASS);
  }

  /** Returns the text of a generated resource. */
  String resource(String path) {
    return new String(
        files(JavaFileObject.Kind.OTHER).get(path), java.nio.charset.StandardCharsets.UTF_8);
  }

  private Map<String, byte[]> files(JavaFileObject.Kind kind) {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == kind) {
        files.put(pathOf(file), bytesOf(file));
      }
    }
    return files;
  }

  private static String pathOf(JavaFileObject file) {
    return file.getName().replaceFirst("^/(SOURCE_OUTPUT|CLASS_OUTPUT)/", "");
  }

  private static String textOf(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytesOf(JavaFileObject file) {
    try (InputStream in = file.openInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a loader of the classes. */
  ClassLoader loader() {
    Map<String, byte[]> classes = new HashMap<>();
    classes()
        .forEach((path, bytes) -> classes.put(path.replace(".class", "").replace('/', '.'), bytes));
    Map<String, byte[]> resources = files(JavaFileObject.Kind.OTHER);
    return new MemoryLoader(classes, resources);
  }

  /** Runs {@code static Object main()} of a class and returns what that returns. */
  Object run(String className) {
    ClassLoader loader = loader();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      var main = loader.loadClass(className).getDeclaredMethod("main");
      main.setAccessible(true);
      return main.invoke(null);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw new AssertionError("main() of " + className + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
