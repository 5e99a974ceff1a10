package dev.dewey.sqlite;

import dev.dewey.broker.Broker;
import dev.dewey.testing.SettableClock;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ExactLimitsContract;
import dev.dewey.testkit.broker.ExactTimeContract;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Two brokers of a queue are two writers of a file, as those of two processes are. */
final class SqliteBrokerTest extends BrokerContract
    implements EveryGuarantee, ExactTimeContract, ExactLimitsContract {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");

  @TempDir Path folder;

  @Override
  protected Broker open(String queue) {
    return SqliteBroker.builder(folder.resolve("beans.db"), queue)
        .synchronous(Synchronous.NORMAL)
        .clock(clock)
        .open();
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.moved(clock);
  }
}
