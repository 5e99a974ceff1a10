package dev.dewey.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/** Loads classes and resources that are in memory. */
final class MemoryLoader extends ClassLoader {
  private final Map<String, byte[]> classes;
  private final Map<String, byte[]> resources;

  MemoryLoader(Map<String, byte[]> classes, Map<String, byte[]> resources) {
    super(MemoryLoader.class.getClassLoader());
    this.classes = classes;
    this.resources = resources;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    byte[] bytes = resources.get(name);
    return bytes == null
        ? Collections.emptyEnumeration()
        : Collections.enumeration(List.of(toUrl(bytes)));
  }

  private static URL toUrl(byte[] bytes) {
    try {
      Path file = Files.createTempFile("resource", "");
      file.toFile().deleteOnExit();
      return Files.write(file, bytes).toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
