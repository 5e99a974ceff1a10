package dev.dewey.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.sql.SqlDataStore;
import dev.dewey.testkit.DataStoreContract;
import dev.dewey.testkit.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The seed's plain data store, on PostgreSQL. */
final class SqlDataStoreTest extends DataStoreContract {
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
  protected BaseDataStore open(String name) {
    return new SqlDataStore(name, pool);
  }
}
