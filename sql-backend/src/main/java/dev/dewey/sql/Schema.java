package dev.dewey.sql;

import dev.dewey.spi.QueueException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a backend, as numbered files of SQL.
 *
 * <p>The backend runs those that are missing; or somebody else does, by a tool for migrations. A
 * file notes its own number in {@value #VERSIONS}, as its last statement, so that both ways leave
 * the same behind. Immutable.
 */
public final class Schema {
  /** The table that knows which files have run: a row for each, with a column {@code version}. */
  public static final String VERSIONS = "dewey_schema";

  private final List<SchemaFile> files;

  private Schema(List<SchemaFile> files) {
    this.files = files;
  }

  /**
   * Reads the files of a backend.
   *
   * @param names their names, in order: {@code V001__….sql} is the first
   */
  public static Schema read(SchemaFile.Resources resources, String... names) {
    List<SchemaFile> files =
        Stream.of(names).map(name -> SchemaFile.read(resources, name)).toList();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).version() != i + 1) {
        throw new IllegalStateException(
            "%s is in place %d of its schema".formatted(files.get(i).name(), i + 1));
      }
    }
    return new Schema(files);
  }

  /** The files, in their order. */
  public List<SchemaFile> files() {
    return files;
  }

  /** The version of the tables once all files have run. */
  public int version() {
    return files.size();
  }

  /** All files as one script, each behind a line that names it. */
  public String script() {
    return files.stream()
        .map(file -> "-- %s\n%s".formatted(file.name(), file.sql()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Sees to it that the tables are there, in this version.
   *
   * @throws QueueException if they are of a newer version than this one, or are expected and of an
   *     older one or missing
   * @throws SQLException if the database says so
   */
  public void prepare(Connection connection, SchemaDialect dialect, Tables tables)
      throws SQLException {
    int found = found(connection, dialect);
    if (tables == Tables.CREATED && found < version()) {
      dialect.alone(connection, () -> runMissing(connection, dialect));
      found = found(connection, dialect);
    }
    if (found > version()) {
      throw newer(dialect, found);
    }
    if (found < version()) {
      throw older(dialect, found);
    }
  }

  /** The version is read again: somebody else may have run the files meanwhile. */
  private void runMissing(Connection connection, SchemaDialect dialect) throws SQLException {
    int found = found(connection, dialect);
    for (SchemaFile file : files.subList(Math.min(found, version()), version())) {
      dialect.run(connection, file.sql());
    }
  }

  private static int found(Connection connection, SchemaDialect dialect) throws SQLException {
    if (!dialect.hasTable(connection, VERSIONS)) {
      return 0;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select max(version) from " + VERSIONS)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private QueueException newer(SchemaDialect dialect, int found) {
    return new QueueException(
        "the tables in %s have version %d, and this release knows them up to version %d, because a newer release has changed them. Update this program to that release."
            .formatted(dialect.database(), found, version()));
  }

  private QueueException older(SchemaDialect dialect, int found) {
    String missing =
        files.subList(found, version()).stream()
            .map(SchemaFile::name)
            .collect(Collectors.joining(", "));
    return new QueueException(
        "the tables in %s %s, and this release needs version %d, which it was told not to create. Run %s, as printed by dev.dewey.sql.PrintSchema, or let the tables be created."
            .formatted(
                dialect.database(),
                found == 0 ? "are missing" : "have version " + found,
                version(),
                missing));
  }
}
