package dev.dewey.examples.orders;

import dev.dewey.Invoker;
import dev.dewey.consumer.Consumer;
import dev.dewey.sqlite.SqliteBroker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Takes two orders, refuses a third, and prints the mails: there are two. */
public final class Main {
  private Main() {}

  /** Runs the example; takes no arguments. */
  public static void main(String[] args) throws IOException, SQLException {
    run(Files.createTempDirectory("shop").resolve("shop.db"), System.out);
  }

  static void run(Path file, PrintStream out) throws SQLException {
    try (Invoker invoker = Invoker.on(SqliteBroker.open(file, "mails"));
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Consumer consumer = Consumer.builder(invoker).start()) {
      Shop shop = new Shop(connection, invoker);
      out.println(shop.order("Ada", 3).get(Duration.ofMinutes(1)));
      refuse(shop, out);
      out.println(shop.order("Charles", 12).get(Duration.ofMinutes(1)));
      out.println(consumer + " has nothing left: " + invoker.broker().counts());
    }
  }

  private static void refuse(Shop shop, PrintStream out) throws SQLException {
    try {
      shop.order("Grace", 1_000_000);
    } catch (IllegalArgumentException e) {
      out.println("No mail to Grace: " + e.getMessage());
    }
  }
}
