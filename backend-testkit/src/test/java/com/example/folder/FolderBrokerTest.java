package com.example.folder;

import dev.dewey.broker.Broker;
import dev.dewey.composed.ComposedBroker;
import dev.dewey.testing.SettableClock;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ExactTimeContract;
import dev.dewey.testkit.guarantee.ResultContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FolderBrokerTest extends BrokerContract implements ResultContract, ExactTimeContract {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");

  @TempDir Path root;

  @Override
  protected Broker open(String queue) {
    return ComposedBroker.builder(new FolderQueue(root.resolve("queues"), queue))
        .resultStore(new FolderDataStore(root.resolve("results"), queue))
        .taskStore(new FolderDataStore(root.resolve("schedules"), queue))
        .clock(clock)
        .build();
  }

  @Override
  protected StoreClock clock() {
    return StoreClock.moved(clock);
  }
}
