package dev.dewey.benchmarks.peers.dewey;

import static dev.dewey.benchmarks.peers.dewey.CommandsTasks.COUNT_SOME_BEANS;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskCall;
import dev.dewey.benchmarks.worker.Peer;
import dev.dewey.benchmarks.worker.Settings;
import dev.dewey.benchmarks.worker.Worker;
import dev.dewey.consumer.Consumer;
import dev.dewey.postgres.PostgresBroker;
import dev.dewey.postgres.PostgresDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Dewey on PostgreSQL. */
public final class DeweyOnPostgresWorker implements Peer {
  private final Invoker invoker;
  private final Connection connection;
  private final int threads;
  private @Nullable AsyncData<String> last;

  private DeweyOnPostgresWorker(Settings settings) {
    PostgresBroker broker = new PostgresBroker("bench", PostgresDatabase.of(settings.url()));
    broker.flush(); // which creates the tables
    this.invoker = Invoker.on(broker);
    this.threads = settings.number("threads");
    try {
      this.connection = DriverManager.getConnection(settings.url());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Serves requests. */
  public static void main(String[] args) {
    Worker.serve(args, DeweyOnPostgresWorker::new);
  }

  @Override
  public void empty() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate dewey_task, dewey_result");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void enqueue(long num) {
    last = COUNT_SOME_BEANS.on(invoker).enqueue(num);
  }

  @Override
  public void enqueueAll(long first, int count) {
    List<TaskCall<String>> calls =
        LongStream.range(first, first + count).mapToObj(COUNT_SOME_BEANS::prepare).toList();
    last = invoker.enqueueAll(calls).get(count - 1);
  }

  @Override
  public Consuming consume() {
    return Consumer.builder(invoker).threads(threads).start()::close;
  }

  /** One thread keeps the order. */
  @Override
  public boolean isSettled(int tasks) {
    return last != null && last.poll().isPresent();
  }

  @Override
  public void close() {
    invoker.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
