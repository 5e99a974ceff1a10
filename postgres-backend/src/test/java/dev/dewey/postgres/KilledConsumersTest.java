package dev.dewey.postgres;

import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import dev.dewey.testkit.postgres.PostgresExtension;
import dev.dewey.testkit.process.KillContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;

/** What dying and frozen consumers leave behind on PostgreSQL. */
@Tag("full")
@Execution(SAME_THREAD)
final class KilledConsumersTest implements KillContract {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  @Override
  public String brokerUri() {
    return postgres.url() + "?connections=4";
  }
}
