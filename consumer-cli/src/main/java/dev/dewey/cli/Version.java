package dev.dewey.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Knows the version of the build, and of the Java that runs it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      byte[] version = Objects.requireNonNull(text, "version.txt").readAllBytes();
      return new String[] {
        "dewey-consumer %s on Java %s"
            .formatted(new String(version, UTF_8).strip(), Runtime.version())
      };
    }
  }
}
