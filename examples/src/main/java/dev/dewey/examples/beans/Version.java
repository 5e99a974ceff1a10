package dev.dewey.examples.beans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Knows the version of the build. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      byte[] version = Objects.requireNonNull(text, "version.txt").readAllBytes();
      return new String[] {"beans of Dewey " + new String(version, StandardCharsets.UTF_8).strip()};
    }
  }
}
