package dev.dewey.postgres;

import dev.dewey.broker.Broker;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import dev.dewey.testkit.postgres.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresBrokerTest extends BrokerContract implements EveryGuarantee {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  @Override
  protected Broker open(String queue) {
    return new PostgresBroker(queue, PostgresDatabase.of(postgres.url()));
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.running(() -> Psql.now(postgres.url()));
  }
}
