/** The backend in a file, on SQLite. */
module dev.dewey.sqlite {
  requires org.slf4j;
  requires org.xerial.sqlitejdbc;
  requires static org.jspecify;
  requires transitive dev.dewey.runtime;
  requires transitive dev.dewey.sql;

  exports dev.dewey.sqlite;

  // Whoever migrates by a tool of theirs reads the tables there.
  opens dev.dewey.sqlite.schema;

  provides dev.dewey.settings.BrokerProvider with
      dev.dewey.sqlite.settings.SqliteBackend;
  provides dev.dewey.sql.SchemaProvider with
      dev.dewey.sqlite.schema.SqliteSchema;
}
