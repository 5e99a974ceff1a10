package dev.dewey.sqlite.schema;

import dev.dewey.sql.Schema;
import dev.dewey.sql.SchemaProvider;

/** The tables in a file. */
public final class SqliteSchema implements SchemaProvider {
  /** For {@code ServiceLoader}. */
  public SqliteSchema() {}

  @Override
  public String database() {
    return "sqlite";
  }

  @Override
  public Schema schema() {
    return Schema.read(name -> SqliteSchema.class.getResourceAsStream(name), "V001__tasks.sql");
  }
}
