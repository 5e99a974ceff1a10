package dev.dewey.sqlite.settings;

import dev.dewey.broker.Broker;
import dev.dewey.settings.BrokerProvider;
import dev.dewey.sql.Tables;
import dev.dewey.sqlite.SqliteBroker;
import dev.dewey.sqlite.SqliteBrokerBuilder;
import dev.dewey.sqlite.Synchronous;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Opens a {@link SqliteBroker} for {@code sqlite:/var/lib/beans.db} or {@code sqlite:beans.db}, and
 * with settings for {@code sqlite:beans.db?synchronous=normal&tables=expected}.
 */
public final class SqliteBackend implements BrokerProvider {
  /** For {@code ServiceLoader}. */
  public SqliteBackend() {}

  @Override
  public Set<String> schemes() {
    return Set.of("sqlite");
  }

  @Override
  public Broker open(URI uri, String queue) {
    String[] parts = uri.getSchemeSpecificPart().split("\\?", 2);
    SqliteBrokerBuilder builder = SqliteBroker.builder(path(uri, parts[0]), queue);
    if (parts.length > 1) {
      for (String setting : parts[1].split("&")) {
        set(builder, uri, setting);
      }
    }
    return builder.open();
  }

  private static Path path(URI uri, String text) {
    String path = text.startsWith("//") ? text.substring(2) : text;
    try {
      if (!path.isEmpty()) {
        return Path.of(path);
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(unnamed(uri), e);
    }
    throw new IllegalArgumentException(unnamed(uri));
  }

  private static String unnamed(URI uri) {
    return "the URI %s names no file. Write sqlite:/var/lib/beans.db, or sqlite:beans.db for one in the working folder."
        .formatted(uri);
  }

  private static void set(SqliteBrokerBuilder builder, URI uri, String setting) {
    switch (setting) {
      case "synchronous=full" -> builder.synchronous(Synchronous.FULL);
      case "synchronous=normal" -> builder.synchronous(Synchronous.NORMAL);
      case "tables=created" -> builder.tables(Tables.CREATED);
      case "tables=expected" -> builder.tables(Tables.EXPECTED);
      default ->
          throw new IllegalArgumentException(
              "the URI %s says \"%s\", which is not known. Write synchronous=full or synchronous=normal, tables=created or tables=expected."
                  .formatted(uri, setting));
    }
  }
}
