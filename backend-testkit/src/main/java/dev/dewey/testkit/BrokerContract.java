package dev.dewey.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.dewey.broker.Broker;
import dev.dewey.testkit.bench.Bench;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ConcurrencyContract;
import dev.dewey.testkit.broker.DeliveryContract;
import dev.dewey.testkit.broker.ScheduleContract;
import dev.dewey.testkit.broker.SettlementContract;
import dev.dewey.testkit.broker.WaitingContract;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link Broker} keeps; the test class of a broker extends it, and implements the
 * contracts of what the broker guarantees.
 *
 * <pre>{@code
 * final class MemoryBrokerTest extends BrokerContract implements EveryGuarantee { … }
 * }</pre>
 *
 * <p>A test class that has fewer contracts than its broker guarantees, or more, fails. Each test
 * gets a queue of its own, and what was stored is removed after it.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
public abstract class BrokerContract
    implements DeliveryContract,
        ScheduleContract,
        SettlementContract,
        WaitingContract,
        ConcurrencyContract {
  private Bench bench;

  /** For the test class of a broker. */
  protected BrokerContract() {}

  /**
   * Opens a broker; two of one queue show the same messages, results and dead letters, as those of
   * two processes do.
   */
  protected abstract Broker open(String queue);

  /** The clock that the brokers go by. */
  protected abstract StoreClock clock();

  @Override
  public final Bench bench() {
    return bench;
  }

  @BeforeEach
  final void openBench() {
    bench = new Bench(this::open, clock());
  }

  @AfterEach
  final void closeBench() {
    bench.close();
  }

  @Test
  final void theContractsAreThoseOfWhatItGuarantees() {
    Owed owed = new Owed(bench.broker().guarantees(), clock());

    assertThat(Owed.keptBy(getClass()))
        .as(
            "the contracts of %s. Its broker guarantees %s: let it implement a contract for each, and no other.",
            getClass().getName(), owed.guarantees())
        .isEqualTo(owed.contracts());
  }
}
