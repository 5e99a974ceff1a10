package dev.dewey.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** A database in a folder, and its connections, which are used again as those of any pool. */
final class Files implements AutoCloseable {
  private final SQLiteDataSource real = new SQLiteDataSource();
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  Files(Path folder) {
    real.setUrl("jdbc:sqlite:" + folder.resolve("beans.db"));
    real.setJournalMode("WAL");
    real.setSynchronous("OFF");
    real.setBusyTimeout(0);
  }

  DataSource source() {
    return proxy(DataSource.class, real, method -> method.equals("getConnection") ? lent() : null);
  }

  private Connection lent() throws SQLException {
    Connection free = idle.poll();
    Connection connection = free == null ? real.getConnection() : free;
    return proxy(
        Connection.class,
        connection,
        method -> method.equals("close") ? idle.add(connection) : null);
  }

  private interface Otherwise {
    Object on(String method) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, Otherwise otherwise) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              Object answer = otherwise.on(method.getName());
              if (answer != null) {
                return method.getReturnType() == void.class ? null : answer;
              }
              try {
                return method.invoke(real, args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : idle) {
      connection.close();
    }
  }
}
