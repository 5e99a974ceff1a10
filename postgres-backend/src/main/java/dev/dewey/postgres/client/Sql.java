package dev.dewey.postgres.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One statement, whose parameters have names: {@code :queue}. Immutable. */
public final class Sql {
  /** Neither a cast, which has two colons, nor what stands in a comment. */
  private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

  private static final Pattern COMMENT = Pattern.compile("--.*");

  private final String text;
  private final List<String> names = new ArrayList<>();

  private Sql(String source) {
    Matcher matcher = NAME.matcher(COMMENT.matcher(source).replaceAll(""));
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      names.add(matcher.group(1));
      matcher.appendReplacement(out, "?");
    }
    this.text = matcher.appendTail(out).toString().strip();
  }

  /** Takes a statement as it stands. */
  public static Sql of(String text) {
    return new Sql(text);
  }

  /** Reads a file of this module, such as {@code session/exchange.sql}. */
  public static Sql read(String name) {
    try (InputStream in = Sql.class.getResourceAsStream("/dev/dewey/postgres/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the jar of its backend");
      }
      return new Sql(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  /** Prepares it with values for all of its parameters; the caller closes it. */
  public PreparedStatement on(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    try {
      for (int i = 0; i < names.size(); i++) {
        set(statement, i + 1, names.get(i), values);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private void set(
      PreparedStatement statement, int index, String name, Map<String, @Nullable Object> values)
      throws SQLException {
    Object value = values.get(name);
    if (value == null && !values.containsKey(name)) {
      throw new IllegalStateException("no value for :%s in %s".formatted(name, text));
    }
    if (value instanceof Column column) {
      statement.setArray(index, column.on(statement.getConnection()));
    } else {
      statement.setObject(index, value);
    }
  }

  /** Runs it, and returns how many rows it has written. */
  public int update(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement statement = on(connection, values)) {
      return statement.executeUpdate();
    }
  }

  /** The statement as the driver gets it. */
  @Override
  public String toString() {
    return text;
  }
}
