/** The backend on PostgreSQL. */
module dev.dewey.postgres {
  requires com.zaxxer.hikari;
  requires org.postgresql.jdbc;
  requires org.slf4j;
  requires static org.checkerframework.checker.qual;
  requires static org.jspecify;
  requires transitive dev.dewey.runtime;
  requires transitive dev.dewey.sql;
  requires transitive java.sql;

  exports dev.dewey.postgres;

  // Whoever prints the schema reads it, and whoever migrates by a tool of theirs.
  opens dev.dewey.postgres.schema;

  provides dev.dewey.settings.BrokerProvider with
      dev.dewey.postgres.settings.PostgresBackend;
  provides dev.dewey.sql.SchemaProvider with
      dev.dewey.postgres.PostgresSchema;
}
