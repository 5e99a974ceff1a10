package dev.dewey.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** How databases differ in what the plain queue and the plain store need of them. */
enum Dialect {
  SQLITE("integer primary key autoincrement", "blob", "") {
    /** A file that somebody else writes just now, which SQLite calls busy or locked. */
    @Override
    boolean isBusy(SQLException e) {
      int code = e.getErrorCode() & 0xff;
      return code == 5 || code == 6;
    }
  },
  POSTGRESQL(
      "bigint generated always as identity primary key", "bytea", " for update skip locked") {
    /**
     * Two that create a table at the same time, of which one is told that it is there: by the index
     * of the catalog, by the table's name, or by the name of the type of its rows.
     */
    @Override
    boolean isBusy(SQLException e) {
      String state = String.valueOf(e.getSQLState());
      return switch (state) {
        case "23505", "42P07", "42710" -> true;
        default -> false;
      };
    }
  };

  private final String number;
  private final String bytes;
  private final String passingLocked;

  Dialect(String number, String bytes, String passingLocked) {
    this.number = number;
    this.bytes = bytes;
    this.passingLocked = passingLocked;
  }

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "SQLite" -> SQLITE;
      case "PostgreSQL" -> POSTGRESQL;
      default ->
          throw new SQLException(
              "%s is not supported; use SQLite or PostgreSQL".formatted(product));
    };
  }

  /** Whether the same again may well succeed, since somebody else was in the way. */
  abstract boolean isBusy(SQLException e);

  String createQueues() {
    return "create table if not exists dewey_message (id %s, queue varchar(255) not null, bytes %s not null)"
        .formatted(number, bytes);
  }

  String createStores() {
    return "create table if not exists dewey_value (store varchar(255) not null, name text not null, bytes %s not null, primary key (store, name))"
        .formatted(bytes);
  }

  /** Takes the first message that nobody else takes just now. */
  String takeFirst() {
    return "delete from dewey_message where id = (select id from dewey_message where queue = ? order by id limit 1%s) returning bytes"
        .formatted(passingLocked);
  }
}
