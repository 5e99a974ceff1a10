package dev.dewey.sqlite;

import dev.dewey.sqlite.file.Connector;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Real connections to a file, whose commits fail on demand: before they happen, or after. */
final class FailingConnector implements Connector {
  private final Connector real;
  private final AtomicInteger before = new AtomicInteger();
  private final AtomicInteger after = new AtomicInteger();
  private final AtomicInteger commits = new AtomicInteger();

  FailingConnector(Path path) {
    this.real = Connector.to(path, "normal");
  }

  void failBefore(int commits) {
    before.set(commits);
  }

  void failAfter(int commits) {
    after.set(commits);
  }

  /** How many there were. */
  int commits() {
    return commits.get();
  }

  @Override
  public Path path() {
    return real.path();
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = real.connect();
    return proxy(
        Connection.class,
        connection,
        (method, args, answer) ->
            answer instanceof Statement statement && method.equals("createStatement")
                ? proxy(Statement.class, statement, this::fail)
                : answer);
  }

  private interface Accident {
    Object on(String method, Object[] args, Object answer) throws SQLException;
  }

  private Object fail(String method, Object[] args, Object answer) throws SQLException {
    boolean isCommit = args != null && "commit".equals(args[0]);
    if (answer == null && isCommit && before.getAndUpdate(FailingConnector::less) > 0) {
      throw new SQLException("the connection broke before the commit");
    }
    if (answer != null && isCommit) {
      commits.incrementAndGet();
    }
    if (answer != null && isCommit && after.getAndUpdate(FailingConnector::less) > 0) {
      throw new SQLException("the connection broke after the commit");
    }
    return answer;
  }

  private static int less(int left) {
    return Math.max(0, left - 1);
  }

  private static <T> T proxy(Class<T> type, T real, Accident accident) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              accident.on(method.getName(), args, null);
              try {
                return accident.on(method.getName(), args, method.invoke(real, args));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }
}
