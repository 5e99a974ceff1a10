package dev.dewey.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.dewey.Invoker;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FloorsTest {
  private static final Path RUNTIME = Imported.originOf(Invoker.class);

  @TempDir Path folder;

  @Test
  void runtimePackagesAreAllPlanned() {
    assertThat(Floors.violations(Floors.EVERY_PACKAGE_IS_PLANNED, runtime())).isEmpty();
  }

  @Test
  void runtimePackagesUseLowerFloorsOnly() {
    assertThat(Floors.violations(Floors.LOWER_FLOORS_ONLY, runtime())).isEmpty();
  }

  @Test
  void runtimePackagesFormNoCycles() {
    assertThat(Floors.violations(Floors.NO_CYCLES, runtime())).isEmpty();
  }

  /** A rule holds of no classes at all, so it must be seen that there are some. */
  @Test
  void runtimeIsWhatIsLookedAt() {
    assertThat(runtime().contain(Invoker.class)).isTrue();
    assertThat(runtime().size()).isGreaterThan(100);
  }

  @Test
  void anImportFromAboveIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.codec.Upward",
                "package dev.dewey.codec; class Upward { dev.dewey.Invoker[] invokers; }");

    assertThat(Floors.violations(Floors.LOWER_FLOORS_ONLY, runtimeWith(planted)))
        .containsExactly("dev.dewey.codec.Upward (floor 3) uses dev.dewey.Invoker (floor 5)");
  }

  @Test
  void anImportFromANeighbourIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.retry.Sideways",
                "package dev.dewey.retry; class Sideways { Class<?> t = dev.dewey.crontab.PeriodicRule.class; }");

    assertThat(Floors.violations(Floors.LOWER_FLOORS_ONLY, runtimeWith(planted)))
        .containsExactly(
            "dev.dewey.retry.Sideways (floor 3) uses dev.dewey.crontab.PeriodicRule (floor 3)");
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

    assertThat(Floors.violations(Floors.NO_CYCLES, runtimeWith(planted)))
        .singleElement()
        .asString()
        .contains("Cycle detected: Slice dev.dewey.crontab", "Slice dev.dewey.retry");
  }

  @Test
  void aPackageWithoutAFloorIsReported() {
    Planted planted =
        new Planted(folder).with("dev.dewey.util.Stuff", "package dev.dewey.util; class Stuff { }");

    assertThat(Floors.violations(Floors.EVERY_PACKAGE_IS_PLANNED, runtimeWith(planted)))
        .containsExactly(
            "dev.dewey.util.Stuff is in package dev.dewey.util, which has no floor. Give it one in Floors.");
  }

  private static JavaClasses runtime() {
    return Imported.from(RUNTIME);
  }

  private static JavaClasses runtimeWith(Planted planted) {
    return Imported.from(RUNTIME, planted.compile());
  }
}
