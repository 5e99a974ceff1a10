package dev.dewey.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Classes that rules look at: those of folders, while one compiles, and of jars, once packaged. */
final class Imported {
  /** Surefire runs tests in the folder of their module. */
  static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

  private Imported() {}

  /** Returns the folder or jar that a class was loaded from. */
  static Path originOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Returns the folder of the classes of a module that is on no class path.
   *
   * <p>Not its jar, which holds what has been shaded into it besides.
   */
  static Path classesOf(String module) {
    return REPOSITORY.resolve(module).resolve("target/classes");
  }

  /** Returns all classes of some folders and jars. */
  static JavaClasses from(Path... origins) {
    return new ClassFileImporter()
        .importLocations(Stream.of(origins).map(Imported::location).toList());
  }

  private static Location location(Path origin) {
    if (Files.isDirectory(origin)) {
      return Location.of(origin);
    }
    try (JarFile jar = new JarFile(origin.toFile())) {
      return Location.of(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
