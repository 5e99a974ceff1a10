package dev.dewey.memory;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import java.time.Duration;
import java.util.List;

/** A consumer's stay at a broker in memory. */
final class MemorySession implements Session {
  private final MemoryBroker broker;
  private final Holding holding;

  MemorySession(MemoryBroker broker, Holding holding) {
    this.broker = broker;
    this.holding = holding;
    renew();
  }

  @Override
  public Exchange exchange(List<Settlement> settlements, int want) {
    return broker.exclusively(
        state -> {
          state.touch(holding);
          List<Settlement> refused = state.settle(holding, settlements);
          List<Delivery> deliveries = want > 0 ? state.fetch(holding, want) : List.of();
          return new Exchange(deliveries, refused);
        });
  }

  /** Little is too little for quick commands: their workers would starve between two exchanges. */
  @Override
  public int maxBatch() {
    return 8000;
  }

  @Override
  public boolean await(Duration atMost) throws InterruptedException {
    return broker.awaitWork(atMost);
  }

  @Override
  public void renew() {
    broker.exclusively(
        state -> {
          state.touch(holding);
          state.reap();
          return true;
        });
  }

  @Override
  public void close() {
    broker.exclusively(
        state -> {
          state.leave(holding);
          return true;
        });
  }
}
