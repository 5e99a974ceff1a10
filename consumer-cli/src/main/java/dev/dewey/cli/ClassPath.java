package dev.dewey.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** What lies on the class path: which versions of the runtime, and where. */
final class ClassPath {
  private static final String RUNTIME = "META-INF/maven/dev.dewey/dewey-runtime/pom.properties";

  private ClassPath() {}

  /**
   * Says so if the runtime is there in several versions: an application's jar may hold one of its
   * own, and of each class the first one found is taken.
   */
  static Optional<String> versionSkew(ClassLoader loader) throws IOException {
    Map<String, String> places = new LinkedHashMap<>();
    for (URL url : Collections.list(loader.getResources(RUNTIME))) {
      places.put(place(url), version(url));
    }
    if (new TreeSet<>(places.values()).size() < 2) {
      return Optional.empty();
    }
    StringBuilder found = new StringBuilder();
    places.forEach(
        (place, version) ->
            found.append(found.isEmpty() ? "" : ", ").append(version).append(" in ").append(place));
    return Optional.of(
        "dewey-runtime is on the class path in several versions: %s. Its classes are taken from the first, and commands compiled with a later one may fail. Take one version."
            .formatted(found));
  }

  private static String version(URL url) throws IOException {
    Properties properties = new Properties();
    try (InputStream text = url.openStream()) {
      properties.load(text);
    }
    return properties.getProperty("version", "unknown");
  }

  /** Returns the jar or folder that a resource lies in. */
  private static String place(URL url) {
    String text = url.toString().replaceFirst("^jar:", "").replaceFirst("^file:", "");
    return text.substring(0, text.length() - RUNTIME.length()).replaceFirst("!?/$", "");
  }
}
