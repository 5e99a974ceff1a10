package dev.dewey.examples.beans.jar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Counts the classes and beans of one jar.
 *
 * <p>Of a multi-release jar it counts the classes that every release sees. A descriptor of a module
 * or a package is not counted as a class.
 */
public final class JarCounter {
  private int classes;
  private int beans;
  private @Nullable String problem;

  private JarCounter() {}

  /**
   * Counts; damage in the jar is part of the answer.
   *
   * @throws IOException if the jar cannot be read at all, which may be different another time
   */
  public static BeanCount count(String jar) throws IOException {
    JarCounter counter = new JarCounter();
    try (ZipFile zip = new ZipFile(jar)) {
      counter.countAll(zip);
    } catch (ZipException | EOFException e) {
      return BeanCount.broken(jar, e.getMessage());
    }
    return new BeanCount(jar, counter.classes, counter.beans, counter.problem);
  }

  private void countAll(ZipFile zip) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (isClass(entry.getName())) {
        try (InputStream content = zip.getInputStream(entry)) {
          count(entry.getName(), content.readAllBytes());
        }
      }
    }
  }

  private static boolean isClass(String entry) {
    return entry.endsWith(".class")
        && !entry.startsWith("META-INF/versions/")
        && !entry.endsWith("module-info.class")
        && !entry.endsWith("package-info.class");
  }

  private void count(String entry, byte[] classFile) {
    try {
      boolean bean = BeanShape.isBean(classFile);
      classes++;
      beans += bean ? 1 : 0;
    } catch (RuntimeException e) {
      // A parser of foreign bytes promises no kind of exception.
      problem = entry + " is not a readable class file";
    }
  }
}
