package dev.dewey.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Guarantee;
import dev.dewey.testing.SettableClock;
import dev.dewey.testkit.bench.StoreClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OwedTest {
  private static final StoreClock MOVED =
      StoreClock.moved(SettableClock.at("2026-07-01T12:00:00Z"));
  private static final StoreClock RUNNING = StoreClock.running(InstantSource.system());
  private static final Set<Guarantee> ALL = EnumSet.allOf(Guarantee.class);

  @ParameterizedTest
  @EnumSource(Guarantee.class)
  void eachGuaranteeIsTested(Guarantee guarantee) {
    Set<Guarantee> others = EnumSet.complementOf(EnumSet.of(guarantee));

    Set<String> owed = new Owed(ALL, RUNNING).contracts();

    assertThat(owed).isNotEqualTo(new Owed(others, RUNNING).contracts());
    assertThat(owed)
        .containsAll(new Owed(EnumSet.of(guarantee, Guarantee.RESULTS), RUNNING).contracts());
  }

  @Test
  void whoPromisesNothingOwesLittle() {
    Set<Guarantee> none = EnumSet.noneOf(Guarantee.class);

    assertThat(new Owed(none, RUNNING).contracts()).containsExactly("NoResultContract");
    assertThat(new Owed(none, MOVED).contracts())
        .containsExactly("ExactTimeContract", "NoResultContract");
  }

  @Test
  void aClockThatRunsIsNotAskedForMilliseconds() {
    assertThat(new Owed(ALL, RUNNING).contracts())
        .doesNotContain("ExactTimeContract", "ExactLimitsContract");
    assertThat(new Owed(ALL, MOVED).contracts())
        .contains("ExactTimeContract", "ExactLimitsContract");
  }

  /** A contract that nobody owes would be run by nobody. */
  @Test
  void eachContractIsOwedBySomebody() throws IOException {
    Set<String> owed = new Owed(ALL, MOVED).contracts();

    assertThat(contracts("guarantee"))
        .hasSize(11)
        .allMatch(name -> owed.contains(name) || name.equals("NoResultContract"));
    assertThat(contracts("model")).isNotEmpty().allMatch(owed::contains);
    assertThat(contracts("broker")).allMatch(name -> owed.contains(name) || isOfAllBrokers(name));
  }

  private static boolean isOfAllBrokers(String contract) {
    return Stream.of(BrokerContract.class.getInterfaces())
        .anyMatch(type -> type.getSimpleName().equals(contract));
  }

  /** Surefire runs tests in the folder of their module. */
  private static Set<String> contracts(String folder) throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of("src/main/java/dev/dewey/testkit").resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> name.endsWith("Contract"))
          .collect(Collectors.toSet());
    }
  }
}
