package dev.dewey.postgres;

import dev.dewey.broker.Broker;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.QueueLimitContract;
import dev.dewey.testkit.postgres.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QueueLimitTest extends QueueLimitContract {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  @Override
  protected Broker open(String queue, QueueLimit limit) {
    return new PostgresBroker(queue, PostgresDatabase.of(postgres.url()), limit);
  }
}
