package dev.dewey.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.dewey.spi.BaseQueue;
import dev.dewey.sql.SqlQueue;
import dev.dewey.testkit.QueueContract;
import dev.dewey.testkit.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The seed's plain queue, on PostgreSQL. */
final class SqlQueueTest extends QueueContract {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private static HikariDataSource pool;

  @BeforeAll
  static void connect() {
    pool = Pool.of(Url.of(postgres.url()));
  }

  @AfterAll
  static void disconnect() {
    pool.close();
  }

  @Override
  protected BaseQueue open(String name) {
    return new SqlQueue(name, pool);
  }
}
