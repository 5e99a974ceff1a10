package dev.dewey.sqlite.file;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into a file, beside whoever changes it; a step reads by one statement. */
public final class Reader implements AutoCloseable {
  private static final long FOREVER = Long.MAX_VALUE;

  private final Connection connection;
  private final Statements statements;
  private final Turns turns;
  private final Clerk clerk;

  private Reader(Connection connection, Turns turns, String name) {
    this.connection = connection;
    this.statements = new Statements(connection);
    this.turns = turns;
    this.clerk = Clerk.start("dewey-reader-" + name, new Reading());
  }

  static Reader start(Connection connection, Turns turns, String name) {
    return new Reader(connection, turns, name);
  }

  /**
   * Does a step that changes nothing.
   *
   * @throws SqliteFailure if nothing can be read
   */
  public <T extends @Nullable Object> T run(Step<T> step) throws SqliteFailure {
    return clerk.run(step);
  }

  private final class Reading implements Clerk.Office {
    @Override
    public void serve(List<Job<?>> jobs) {
      for (Job<?> job : jobs) {
        try {
          turns.take(() -> job.run(statements));
          job.succeed();
        } catch (SqliteFailure e) {
          job.fail(e);
        } catch (RuntimeException | Error e) {
          job.fail(SqliteFailure.unforeseen(e));
        }
      }
    }

    @Override
    public long idle() {
      return FOREVER;
    }

    @Override
    public void leave() {
      Writer.closeQuietly(connection);
    }
  }

  @Override
  public void close() {
    clerk.close();
  }
}
