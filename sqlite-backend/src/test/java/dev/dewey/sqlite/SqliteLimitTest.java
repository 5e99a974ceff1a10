package dev.dewey.sqlite;

import dev.dewey.broker.Broker;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.QueueLimitContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLimitTest extends QueueLimitContract {
  @TempDir Path folder;

  @Override
  protected Broker open(String queue, QueueLimit limit) {
    return SqliteBroker.builder(folder.resolve("beans.db"), queue)
        .synchronous(Synchronous.NORMAL)
        .limit(limit)
        .open();
  }
}
