package dev.dewey.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.dewey.Invoker;
import dev.dewey.testkit.QueueContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FloorsTest {
  private static final Path RUNTIME = Imported.originOf(Invoker.class);
  private static final Path TEST_KIT = Imported.originOf(QueueContract.class);

  @TempDir Path folder;

  @Test
  void packagesAreAllPlanned() {
    assertThat(Floors.violations(Floors.EVERY_PACKAGE_IS_PLANNED, house())).isEmpty();
  }

  @Test
  void packagesUseLowerFloorsOnly() {
    assertThat(Floors.violations(Floors.LOWER_FLOORS_ONLY, house())).isEmpty();
  }

  @Test
  void packagesFormNoCycles() {
    assertThat(Floors.violations(Floors.NO_CYCLES, house())).isEmpty();
  }

  /** A rule holds of no classes at all, so it must be seen that there are some. */
  @Test
  void theHouseIsWhatIsLookedAt() {
    assertThat(house().contain(Invoker.class)).isTrue();
    assertThat(house().contain(QueueContract.class)).isTrue();
    assertThat(house().size()).isGreaterThan(200);
  }

  @Test
  void anImportFromAboveIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.codec.Upward",
                "package dev.dewey.codec; class Upward { dev.dewey.Invoker[] invokers; }");

    assertThat(Floors.violations(Floors.LOWER_FLOORS_ONLY, houseWith(planted)))
        .containsExactly("dev.dewey.codec.Upward (floor 3) uses dev.dewey.Invoker (floor 6)");
  }

  @Test
  void anImportFromANeighbourIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.retry.Sideways",
                "package dev.dewey.retry; class Sideways { Class<?> t = dev.dewey.crontab.PeriodicRule.class; }");

    assertThat(Floors.violations(Floors.LOWER_FLOORS_ONLY, houseWith(planted)))
        .containsExactly(
            "dev.dewey.retry.Sideways (floor 3) uses dev.dewey.crontab.PeriodicRule (floor 3)");
  }

  @Test
  void aRuntimeThatKnowsItsTestKitIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.memory.Tested",
                "package dev.dewey.memory; class Tested { dev.dewey.testkit.fault.Outage outage; }");

    assertThat(Floors.violations(Floors.LOWER_FLOORS_ONLY, houseWith(planted)))
        .containsExactly(
            "dev.dewey.memory.Tested (floor 5) uses dev.dewey.testkit.fault.Outage (floor 10)");
  }

  @Test
  void aCycleIsReported() {
    Planted planted =
        new Planted(folder)
            .with("dev.dewey.json.Down", "package dev.dewey.json; public class Down { }")
            .with(
                "dev.dewey.retry.There",
                "package dev.dewey.retry; public class There { dev.dewey.crontab.Back back; }")
            .with(
                "dev.dewey.crontab.Back",
                "package dev.dewey.crontab; public class Back { dev.dewey.retry.There there; }");

    assertThat(Floors.violations(Floors.NO_CYCLES, houseWith(planted)))
        .singleElement()
        .asString()
        .contains("Cycle detected: Slice dev.dewey.crontab", "Slice dev.dewey.retry");
  }

  @Test
  void aPackageWithoutAFloorIsReported() {
    Planted planted =
        new Planted(folder).with("dev.dewey.util.Stuff", "package dev.dewey.util; class Stuff { }");

    assertThat(Floors.violations(Floors.EVERY_PACKAGE_IS_PLANNED, houseWith(planted)))
        .containsExactly(
            "dev.dewey.util.Stuff is in package dev.dewey.util, which has no floor. Give it one in Floors.");
  }

  private static JavaClasses house() {
    return Imported.from(RUNTIME, TEST_KIT);
  }

  private static JavaClasses houseWith(Planted planted) {
    return Imported.from(RUNTIME, TEST_KIT, planted.compile());
  }
}
