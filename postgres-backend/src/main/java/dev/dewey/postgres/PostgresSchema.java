package dev.dewey.postgres;

import dev.dewey.sql.Schema;
import dev.dewey.sql.SchemaProvider;

/** The tables of this backend; {@code dev.dewey.sql.PrintSchema} prints them. */
public final class PostgresSchema implements SchemaProvider {
  /** For {@code ServiceLoader}. */
  public PostgresSchema() {}

  @Override
  public String database() {
    return "postgresql";
  }

  @Override
  public Schema schema() {
    return Schema.read(
        name -> PostgresSchema.class.getResourceAsStream("schema/" + name), "V001__queues.sql");
  }
}
