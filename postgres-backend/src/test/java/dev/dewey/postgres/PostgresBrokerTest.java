package dev.dewey.postgres;

import dev.dewey.broker.Broker;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresBrokerTest extends BrokerContract implements EveryGuarantee {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private static Connection clock;

  /** Two processes, so to say, which stay connected from test to test. */
  private static List<PostgresDatabase> databases;

  private static List<Broker> stay;
  private int opened;

  @BeforeAll
  static void connect() {
    clock = Psql.connect(postgres.url());
    databases = Stream.generate(() -> PostgresDatabase.of(postgres.url())).limit(2).toList();
    stay = databases.stream().map(each -> (Broker) new PostgresBroker("stay", each)).toList();
  }

  @AfterAll
  static void disconnect() throws SQLException {
    stay.forEach(Broker::close);
    clock.close();
  }

  @Override
  protected Broker open(String queue) {
    return new PostgresBroker(queue, databases.get(opened++ % databases.size()));
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.running(() -> Psql.now(clock));
  }
}
