package dev.dewey.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step of a schema: a file of SQL.
 *
 * @param version its number, which is that of the tables once it has run; from 1 on
 * @param name the name of the file, such as {@code V001__tasks.sql}
 * @param sql what it says
 */
public record SchemaFile(int version, String name, String sql) {
  private static final Pattern NAME = Pattern.compile("V([0-9]+)__[a-z0-9_]+\\.sql");

  /** Where the files of a backend lie: each backend reads its own resources. */
  @FunctionalInterface
  public interface Resources {
    /** Opens a file, or returns null if there is none of this name. */
    @Nullable InputStream open(String name);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalStateException if it is not there, or its name has no number
   */
  static SchemaFile read(Resources resources, String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalStateException("%s is not named like V001__tasks.sql".formatted(name));
    }
    try (InputStream in = resources.open(name)) {
      if (in == null) {
        throw new IllegalStateException("%s is missing in the jar of its backend".formatted(name));
      }
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new SchemaFile(Integer.parseInt(matcher.group(1)), name, sql);
    } catch (IOException e) {
      throw new IllegalStateException("%s cannot be read".formatted(name), e);
    }
  }
}
