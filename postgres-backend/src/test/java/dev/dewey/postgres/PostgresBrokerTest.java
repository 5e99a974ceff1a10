package dev.dewey.postgres;

import dev.dewey.broker.Broker;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresBrokerTest extends BrokerContract implements EveryGuarantee {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private static Connection clock;

  @BeforeAll
  static void connect() {
    clock = Psql.connect(postgres.url());
  }

  @AfterAll
  static void disconnect() throws SQLException {
    clock.close();
  }

  @Override
  protected Broker open(String queue) {
    return new PostgresBroker(queue, PostgresDatabase.of(postgres.url()));
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.running(() -> Psql.now(clock));
  }
}
