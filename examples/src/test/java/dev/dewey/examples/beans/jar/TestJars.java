package dev.dewey.examples.beans.jar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Makes jars in a folder; javac works in another. */
public record TestJars(Path folder, Path work) {
  /** Packs the class files that javac makes of {@code Fixture.java}. */
  public Path compiled(String name, String source) throws IOException {
    return packed(name, classFiles(source));
  }

  /** Packs entries as they are. */
  public Path packed(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = folder.resolve(name);
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }

  /** Writes a file that is called a jar and is none. */
  public Path broken(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "this is not a zip file");
  }

  /** Returns what javac makes of {@code Fixture.java}, by the names of entries. */
  Map<String, byte[]> classFiles(String source) throws IOException {
    Path fixture = Files.createTempDirectory(work, "fixture");
    Path file = Files.writeString(fixture.resolve("Fixture.java"), source);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", fixture.toString(), file.toString());
    if (code != 0) {
      throw new IllegalArgumentException("javac ended with " + code + " for " + source);
    }
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> made =
        Files.walk(fixture).filter(path -> path.toString().endsWith(".class"))) {
      for (Path path : made.toList()) {
        String entry = fixture.relativize(path).toString().replace('\\', '/');
        entries.put(entry, Files.readAllBytes(path));
      }
    }
    return entries;
  }
}
