package dev.dewey.testkit.process;

import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Guarantee;
import java.io.File;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@link Guarantee#RECOVERY} of real processes: workers are killed and frozen at work, and nothing
 * is lost, nothing stored twice, and little run twice.
 *
 * <p>For a broker that several processes share, and that settings find by a URI. Workers run the
 * real consumer.
 */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
public interface KillContract {
  /** The URI at which any process finds the broker, as the setting {@code BROKER} has it. */
  String brokerUri();

  /** Opens the broker of a queue in this process; the default asks settings, as workers do. */
  default Broker openHere(String queue) {
    return WorkPlan.invoker(brokerUri(), queue).broker();
  }

  /** What workers find; the default is what this process does. */
  default String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  default void aFewKillsLoseNothing() {
    kill(new Ordeal.Size(1_000, 3, 3), plan(2, Duration.ofSeconds(2), Duration.ofMillis(10)));
  }

  /** By the usual lease. */
  @Test
  @Tag("full")
  default void manyKillsLoseNothing() {
    kill(new Ordeal.Size(20_000, 3, 25), plan(4, Duration.ofSeconds(15), Duration.ofMillis(10)));
  }

  @Test
  default void whoSleepsForLongerThanItsLeaseIsRefused() {
    WorkPlan plan = plan(30, Duration.ofSeconds(1), Duration.ofSeconds(1));
    try (Workshop shop = workshop(plan)) {
      new Sleeper(shop, plan).run();
    }
  }

  private WorkPlan plan(int threads, Duration lease, Duration task) {
    return new WorkPlan(brokerUri(), "kills-" + UUID.randomUUID(), threads, lease, task);
  }

  private Workshop workshop(WorkPlan plan) {
    return new Workshop(plan, openHere(plan.queue()), classPath());
  }

  private void kill(Ordeal.Size size, WorkPlan plan) {
    try (Workshop shop = workshop(plan)) {
      new Ordeal(shop, plan, size, size.tasks()).run();
    }
  }
}
