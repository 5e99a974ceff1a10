package dev.dewey.postgres;

import dev.dewey.testkit.postgres.PostgresExtension;
import dev.dewey.testkit.process.KillContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What dying and frozen consumers leave behind on PostgreSQL. */
final class KilledConsumersTest implements KillContract {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  @Override
  public String brokerUri() {
    return postgres.url() + "?connections=4";
  }
}
