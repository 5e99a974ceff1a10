package dev.dewey.examples.orders;

import static dev.dewey.examples.orders.MailsTasks.CONFIRM;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes orders. The queue lies in the same database. */
final class Shop {
  private final Connection connection;
  private final Invoker invoker;

  Shop(Connection connection, Invoker invoker) throws SQLException {
    this.connection = connection;
    this.invoker = invoker;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists orders (id integer primary key, beans integer)");
    }
    connection.setAutoCommit(false);
  }

  /** No mail is sent of an order that was not taken, and none is forgotten of one that was. */
  AsyncData<String> order(String customer, int beans) throws SQLException {
    try {
      long order = insert(beans);
      AsyncData<String> mail = CONFIRM.on(invoker.in(connection)).enqueue(order, customer);
      if (beans > 1_000) {
        throw new IllegalArgumentException("we do not have %d beans".formatted(beans));
      }
      connection.commit();
      return mail;
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    }
  }

  private long insert(int beans) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into orders (beans) values (?) returning id")) {
      statement.setInt(1, beans);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
