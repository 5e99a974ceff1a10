package dev.dewey.sql;

/** Names the schema of a backend. A backend has one, and {@code ServiceLoader} finds it. */
public interface SchemaProvider {
  /** The database, in lower case, such as {@code sqlite}. */
  String database();

  /** Its tables. */
  Schema schema();
}
