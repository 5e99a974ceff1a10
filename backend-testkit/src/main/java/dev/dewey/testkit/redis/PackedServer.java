package dev.dewey.testkit.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A server in a jar of Maven Central.
 *
 * @param version its first two numbers
 * @param platform the system and processor it is made for
 * @param resource its name in the jar
 * @param artifact the jar
 */
record PackedServer(String version, String platform, String resource, String artifact) {
  private static final String SIX = "com.github.codemonstur:embedded-redis:1.4.4";
  private static final String SEVEN = "com.github.lansheng228:embedded-redis:7.0.9";

  /**
   * In the order to try them: the first is linked to libraries of the system, the second is not.
   */
  static final List<PackedServer> ALL =
      List.of(
          six("linux-amd64", "6.2.6-v5"),
          six("linux-386", "6.2.7"),
          six("linux-arm64", "6.2.7"),
          six("darwin-amd64", "6.2.6-v5"),
          six("darwin-arm64", "6.2.6-v5"),
          seven("linux-amd64"),
          seven("linux-arm64"),
          seven("darwin-amd64"),
          seven("darwin-arm64"));

  private static PackedServer six(String platform, String release) {
    return new PackedServer("6.2", platform, "redis-server-" + release + "-" + platform, SIX);
  }

  private static PackedServer seven(String platform) {
    return new PackedServer("7.0", platform, "redis-server-7.0.9-" + platform, SEVEN);
  }

  /** Whether it is of a version, given to the first number or to the second. */
  boolean isOf(String asked) {
    return (version + ".").startsWith(asked + ".");
  }

  /** The system and processor that this runs on. */
  static String here() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (system.startsWith("mac") ? "darwin" : system.split(" ")[0])
        + "-"
        + switch (processor) {
          case "x86_64" -> "amd64";
          case "aarch64" -> "arm64";
          case "x86", "i386", "i686" -> "386";
          default -> processor;
        };
  }

  /**
   * Unpacks it.
   *
   * @throws IOException if the jar is not on the class path, or the folder cannot hold it
   */
  Path unpack(Path folder) throws IOException {
    try (InputStream packed = PackedServer.class.getClassLoader().getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IOException("the jar %s is not on the class path".formatted(artifact));
      }
      Path file = folder.resolve(resource);
      Files.copy(packed, file);
      if (!file.toFile().setExecutable(true)) {
        throw new IOException("%s cannot be made executable".formatted(file));
      }
      return file;
    }
  }
}
