package dev.dewey.benchmarks.peers.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dewey.benchmarks.worker.Beans;
import dev.dewey.benchmarks.worker.Peer;
import dev.dewey.benchmarks.worker.Settings;
import dev.dewey.benchmarks.worker.Worker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The client and the scheduler of db-scheduler, with one-time tasks. */
public final class DbSchedulerWorker implements Peer {
  private final Settings settings;
  private final HikariDataSource database;
  private final OneTimeTask<Long> task =
      Tasks.oneTime("countSomeBeans", Long.class)
          .execute((instance, context) -> Beans.countSomeBeans(instance.getData()));
  private final SchedulerClient client;

  /** While there is one: it starts at once what it schedules itself, if it is told to. */
  private @Nullable Scheduler scheduler;

  private DbSchedulerWorker(Settings settings) {
    this.settings = settings;
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(settings.url());
    this.database = new HikariDataSource(pool);
    this.client = SchedulerClient.Builder.create(database, task).build();
    execute(tables());
  }

  /** Serves requests. */
  public static void main(String[] args) {
    Worker.serve(args, DbSchedulerWorker::new);
  }

  private static String tables() {
    try (InputStream in = DbSchedulerWorker.class.getResourceAsStream("tables.sql")) {
      byte[] bytes = Objects.requireNonNull(in, "tables.sql").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("the database refused " + sql, e);
    }
  }

  @Override
  public void empty() {
    execute("TRUNCATE scheduled_tasks");
  }

  @Override
  public void enqueue(long num) {
    SchedulerClient by = scheduler == null ? client : scheduler;
    by.scheduleIfNotExists(task.instance(String.valueOf(num), num), Instant.now());
  }

  @Override
  public void enqueueAll(long first, int count) {
    List<TaskInstance<?>> instances =
        LongStream.range(first, first + count)
            .<TaskInstance<?>>mapToObj(num -> task.instance(String.valueOf(num), num))
            .toList();
    client.scheduleBatch(instances, Instant.now());
  }

  @Override
  public Consuming consume() {
    Scheduler started = configured(Scheduler.create(database, task)).build();
    started.start();
    scheduler = started;
    return () -> {
      scheduler = null;
      started.stop();
    };
  }

  private SchedulerBuilder configured(SchedulerBuilder builder) {
    if (settings.has("threads")) {
      builder.threads(settings.number("threads"));
    }
    if (settings.has("pollMillis")) {
      builder.pollingInterval(Duration.ofMillis(settings.number("pollMillis")));
    }
    if (settings.has("lockAndFetch")) {
      String[] limits = settings.text("lockAndFetch").split(" to ");
      builder.pollUsingLockAndFetch(Double.parseDouble(limits[0]), Double.parseDouble(limits[1]));
    }
    if (settings.has("immediate")) {
      builder.enableImmediateExecution();
    }
    return builder;
  }

  /** What is done is deleted. */
  @Override
  public boolean isSettled(int tasks) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM scheduled_tasks")) {
      return result.next() && result.getInt(1) == 0;
    } catch (SQLException e) {
      throw new IllegalStateException("the tasks were not counted", e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
