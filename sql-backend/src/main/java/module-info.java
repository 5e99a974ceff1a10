/** What the backends on SQL databases share. */
module dev.dewey.sql {
  requires static org.jspecify;
  requires transitive dev.dewey.runtime;
  requires transitive java.sql;

  exports dev.dewey.sql;

  uses dev.dewey.sql.SchemaProvider;
}
