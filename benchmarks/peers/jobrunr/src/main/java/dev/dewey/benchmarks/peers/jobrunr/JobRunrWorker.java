package dev.dewey.benchmarks.peers.jobrunr;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dewey.benchmarks.worker.Beans;
import dev.dewey.benchmarks.worker.Peer;
import dev.dewey.benchmarks.worker.Settings;
import dev.dewey.benchmarks.worker.Worker;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.LongStream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.jobrunr.utils.mapper.jackson.JacksonJsonMapper;

/** The scheduler and the background job server of JobRunr: a job is a lambda. */
public final class JobRunrWorker implements Peer {
  private static final Duration STOP = Duration.ofSeconds(2);

  private final Settings settings;
  private final HikariDataSource database;
  private final JacksonJsonMapper json = new JacksonJsonMapper();
  private final StorageProvider storage;
  private final JobScheduler scheduler;

  private JobRunrWorker(Settings settings) {
    this.settings = settings;
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(settings.url());
    this.database = new HikariDataSource(pool);
    this.storage = new PostgresStorageProvider(database);
    this.scheduler =
        JobRunr.configure()
            .useJsonMapper(json)
            .useStorageProvider(storage)
            .initialize()
            .getJobScheduler();
  }

  /** Serves requests. */
  public static void main(String[] args) {
    Worker.serve(args, JobRunrWorker::new);
  }

  @Override
  public void empty() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE jobrunr_jobs");
    } catch (SQLException e) {
      throw new IllegalStateException("the jobs were not deleted", e);
    }
  }

  @Override
  public void enqueue(long num) {
    scheduler.enqueue(() -> Beans.countSomeBeans(num));
  }

  @Override
  public void enqueueAll(long first, int count) {
    scheduler.<Long>enqueue(
        LongStream.range(first, first + count).boxed(), num -> Beans.countSomeBeans(num));
  }

  @Override
  public Consuming consume() {
    BackgroundJobServer server = new BackgroundJobServer(storage, json, null, configuration());
    server.start();
    return server::stop;
  }

  private BackgroundJobServerConfiguration configuration() {
    BackgroundJobServerConfiguration configuration =
        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
            .andInterruptJobsAwaitDurationOnStopBackgroundJobServer(STOP);
    if (settings.has("pollSeconds")) {
      configuration.andPollIntervalInSeconds(settings.number("pollSeconds"));
    }
    if (settings.has("workers")) {
      configuration.andWorkerCount(settings.number("workers"));
    }
    return configuration;
  }

  @Override
  public boolean isSettled(int tasks) {
    String count = "SELECT count(*) FROM jobrunr_jobs WHERE state = 'SUCCEEDED'";
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(count)) {
      return result.next() && result.getInt(1) == tasks;
    } catch (SQLException e) {
      throw new IllegalStateException("the jobs were not counted", e);
    }
  }

  @Override
  public void close() {
    storage.close();
    database.close();
  }
}
