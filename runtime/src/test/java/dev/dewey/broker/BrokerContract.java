package dev.dewey.broker;

import dev.dewey.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every broker keeps; extended by a test class for each.
 *
 * <p>A contract about something that a broker does not guarantee is skipped, and says so. No
 * contract sleeps: time passes when the clock is moved.
 */
public abstract class BrokerContract
    implements DeliveryContract,
        ScheduleContract,
        SettlementContract,
        LeaseContract,
        ResultContract,
        DeadLetterContract,
        WaitingContract,
        ConcurrencyContract {
  private Bench bench;

  /** For the test class of a broker. */
  protected BrokerContract() {}

  /** Makes an empty broker that tells the time by a clock. */
  protected abstract Broker broker(SettableClock clock);

  @Override
  public Bench bench() {
    return bench;
  }

  @BeforeEach
  final void openBench() {
    bench = new Bench(this::broker);
  }

  @AfterEach
  final void closeBench() {
    bench.close();
  }
}
