package dev.dewey.testkit;

import static java.util.Map.entry;

import dev.dewey.broker.Guarantee;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ExactLimitsContract;
import dev.dewey.testkit.broker.ExactTimeContract;
import dev.dewey.testkit.guarantee.AftermathContract;
import dev.dewey.testkit.guarantee.DeadLetterContract;
import dev.dewey.testkit.guarantee.IdempotencyContract;
import dev.dewey.testkit.guarantee.NoResultContract;
import dev.dewey.testkit.guarantee.PriorityContract;
import dev.dewey.testkit.guarantee.RecoveryContract;
import dev.dewey.testkit.guarantee.ResultContract;
import dev.dewey.testkit.guarantee.ResultExpiryContract;
import dev.dewey.testkit.guarantee.SharedScheduleContract;
import dev.dewey.testkit.guarantee.TickContract;
import dev.dewey.testkit.guarantee.WakeContract;
import dev.dewey.testkit.model.ModelContract;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The contracts that a broker owes for what it guarantees, beyond those of all brokers.
 *
 * @param guarantees what the broker guarantees
 * @param clock what it goes by
 */
record Owed(Set<Guarantee> guarantees, StoreClock clock) {
  private static final Set<Guarantee> AFTERMATH =
      Set.of(
          Guarantee.RECOVERY, Guarantee.SHARED_SCHEDULE, Guarantee.RESULTS, Guarantee.DEAD_LETTERS);

  private static final Map<Class<?>, Set<Guarantee>> FOR =
      Map.ofEntries(
          entry(RecoveryContract.class, EnumSet.of(Guarantee.RECOVERY)),
          entry(PriorityContract.class, EnumSet.of(Guarantee.PRIORITY)),
          entry(IdempotencyContract.class, EnumSet.of(Guarantee.IDEMPOTENCY)),
          entry(SharedScheduleContract.class, EnumSet.of(Guarantee.SHARED_SCHEDULE)),
          entry(ResultContract.class, EnumSet.of(Guarantee.RESULTS)),
          entry(ResultExpiryContract.class, EnumSet.of(Guarantee.RESULTS, Guarantee.RESULT_EXPIRY)),
          entry(DeadLetterContract.class, EnumSet.of(Guarantee.DEAD_LETTERS)),
          entry(WakeContract.class, EnumSet.of(Guarantee.WAKE)),
          entry(TickContract.class, EnumSet.of(Guarantee.TICKS)),
          entry(AftermathContract.class, AFTERMATH),
          entry(ModelContract.class, AFTERMATH));

  private static final Map<Class<?>, Set<Guarantee>> FOR_BY_A_MOVED_CLOCK =
      Map.of(
          ExactTimeContract.class, EnumSet.noneOf(Guarantee.class),
          ExactLimitsContract.class,
              EnumSet.of(Guarantee.RECOVERY, Guarantee.IDEMPOTENCY, Guarantee.RESULT_EXPIRY));

  /** The names of the contracts that its test class has to have. */
  Set<String> contracts() {
    Set<String> owed = new TreeSet<>();
    addOwed(FOR, owed);
    if (clock instanceof StoreClock.Moved) {
      addOwed(FOR_BY_A_MOVED_CLOCK, owed);
    }
    if (!guarantees.contains(Guarantee.RESULTS)) {
      owed.add(NoResultContract.class.getSimpleName());
    }
    return owed;
  }

  private void addOwed(Map<Class<?>, Set<Guarantee>> contracts, Set<String> owed) {
    contracts.forEach(
        (contract, reasons) -> {
          if (guarantees.containsAll(reasons)) {
            owed.add(contract.getSimpleName());
          }
        });
  }

  /** The names of those contracts that a test class has. */
  static Set<String> keptBy(Class<?> test) {
    Set<String> kept = new TreeSet<>();
    addKept(FOR.keySet(), test, kept);
    addKept(FOR_BY_A_MOVED_CLOCK.keySet(), test, kept);
    addKept(Set.of(NoResultContract.class), test, kept);
    return kept;
  }

  private static void addKept(Set<Class<?>> contracts, Class<?> test, Set<String> kept) {
    contracts.stream()
        .filter(contract -> contract.isAssignableFrom(test))
        .map(Class::getSimpleName)
        .forEach(kept::add);
  }
}
