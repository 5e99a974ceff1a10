package dev.dewey.sqlite.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes a file: whatever steps wait are one transaction, so that many share one commit. A step
 * that fails takes no other one with it.
 */
public final class Writer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Writer.class);

  /** What others want to know of a file. */
  public interface Audience {
    /** Whether somebody waits for what other processes write. */
    boolean waits();

    /** Hears that somebody else has written. */
    void othersWrote();
  }

  /** How soon the commit of another process is noticed, in milliseconds. */
  private static final long LOOK = 15;

  private static final long LOOK_SELDOM = 60_000;

  private final Connection connection;
  private final Statements statements;
  private final Statement plain;
  private final Turns turns;
  private final Audience audience;
  private final Clerk clerk;
  private long version;

  private Writer(Connection connection, Turns turns, Audience audience, String name)
      throws SQLException {
    this.connection = connection;
    this.statements = new Statements(connection);
    this.plain = connection.createStatement();
    this.turns = turns;
    this.audience = audience;
    this.version = dataVersion();
    this.clerk = Clerk.start("dewey-writer-" + name, new Writing());
  }

  static Writer start(Connection connection, Turns turns, Audience audience, String name)
      throws SQLException {
    return new Writer(connection, turns, audience, name);
  }

  /**
   * Does a step, in a transaction that is committed when this returns.
   *
   * @throws SqliteFailure if it is not done
   */
  public <T extends @Nullable Object> T run(Step<T> step) throws SqliteFailure {
    return clerk.run(step);
  }

  /** Says that somebody waits for what other processes write. */
  public void lookOut() {
    clerk.lookUp();
  }

  private long dataVersion() throws SQLException {
    Long read = statements.number("pragma data_version");
    return read == null ? 0 : read;
  }

  /** Looks whether other connections have committed since this was last asked. */
  private void lookForOthers() throws SQLException {
    long now = dataVersion();
    if (now != version) {
      version = now;
      turns.meet();
      audience.othersWrote();
    }
  }

  private final class Writing implements Clerk.Office {
    @Override
    public void serve(List<Job<?>> jobs) {
      try {
        commit(jobs);
        jobs.forEach(Job::succeed);
      } catch (SqliteFailure e) {
        if (jobs.size() > 1) {
          jobs.forEach(job -> serve(List.of(job)));
        } else {
          jobs.forEach(job -> job.fail(e));
        }
      }
    }

    private void commit(List<Job<?>> jobs) throws SqliteFailure {
      turns.take(() -> plain.execute("begin immediate"));
      try {
        lookForOthers();
        for (Job<?> job : jobs) {
          job.run(statements);
        }
        plain.execute("commit");
      } catch (SQLException e) {
        rollBack();
        throw SqliteFailure.of(e);
      } catch (RuntimeException | Error e) {
        rollBack();
        throw SqliteFailure.unforeseen(e);
      } finally {
        turns.end();
      }
    }

    /** Some failures have ended the transaction already. */
    private void rollBack() {
      try {
        plain.execute("rollback");
      } catch (SQLException e) {
        log.trace("There was nothing to roll back.", e);
      }
    }

    @Override
    public long idle() {
      if (!audience.waits()) {
        return LOOK_SELDOM;
      }
      try {
        lookForOthers();
      } catch (SQLException e) {
        log.debug("It could not be seen whether others write; that is tried again.", e);
      }
      return LOOK;
    }

    @Override
    public void leave() {
      closeQuietly(connection);
    }
  }

  static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      log.debug("A connection could not be closed.", e);
    }
  }

  @Override
  public void close() {
    clerk.close();
  }
}
