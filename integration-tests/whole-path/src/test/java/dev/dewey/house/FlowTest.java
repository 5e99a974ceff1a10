package dev.dewey.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FlowTest {
  private static final Path PROCESSOR = Imported.classesOf("processor");

  @TempDir Path folder;

  @Test
  void processorPackagesAreAllPlanned() {
    assertThat(Floors.violations(Flow.EVERY_PACKAGE_IS_PLANNED, processor())).isEmpty();
  }

  @Test
  void processorPackagesUseWhatIsPlanned() {
    assertThat(Floors.violations(Flow.AS_PLANNED, processor())).isEmpty();
  }

  @Test
  void nothingIsPlannedInVain() {
    assertThat(Flow.unused(processor())).isEmpty();
  }

  @Test
  void processorPackagesFormNoCycles() {
    assertThat(Floors.violations(Floors.NO_CYCLES, processor())).isEmpty();
  }

  /** A rule holds of no classes at all, so it must be seen that there are some. */
  @Test
  void processorIsWhatIsLookedAt() {
    assertThat(processor().contain("dev.dewey.processor.CommandProcessor")).isTrue();
    assertThat(processor().size()).isGreaterThan(100);
  }

  @Test
  void aStageThatSeesAnotherIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.processor.collect.Read",
                "package dev.dewey.processor.collect; public class Read { }")
            .with(
                "dev.dewey.processor.render.Sideways",
                "package dev.dewey.processor.render; class Sideways {"
                    + " dev.dewey.processor.collect.Read[] read; }");

    assertThat(Floors.violations(Flow.AS_PLANNED, processorWith(planted)))
        .containsExactly(
            "dev.dewey.processor.render.Sideways uses dev.dewey.processor.collect.Read");
  }

  @Test
  void aPackageOfTheRuntimeThatIsNotSharedIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.processor.write.Runs",
                "package dev.dewey.processor.write; class Runs { dev.dewey.Invoker invoker; }");

    assertThat(Floors.violations(Flow.AS_PLANNED, processorWith(planted)))
        .containsExactly("dev.dewey.processor.write.Runs uses dev.dewey.Invoker");
  }

  @Test
  void aPackageOutsideThePlanIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.processor.util.Stuff",
                "package dev.dewey.processor.util; class Stuff { }");

    assertThat(Floors.violations(Flow.EVERY_PACKAGE_IS_PLANNED, processorWith(planted)))
        .containsExactly(
            "dev.dewey.processor.util.Stuff is in package dev.dewey.processor.util, which is not"
                + " planned. Say in Flow what it uses.");
  }

  @Test
  void whatIsPlannedInVainIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.processor.model.Read",
                "package dev.dewey.processor.model; public class Read { }")
            .with(
                "dev.dewey.processor.write.Written",
                "package dev.dewey.processor.write; class Written {"
                    + " dev.dewey.processor.model.Read read; }");

    assertThat(Flow.unused(Imported.from(planted.compile())))
        .contains("dev.dewey.processor.render uses dev.dewey.processor.model")
        .doesNotContain("dev.dewey.processor.write uses dev.dewey.processor.model");
  }

  @Test
  void aCycleIsReported() {
    Planted planted =
        new Planted(folder)
            .with(
                "dev.dewey.processor.model.There",
                "package dev.dewey.processor.model; public class There {"
                    + " dev.dewey.processor.write.Back back; }")
            .with(
                "dev.dewey.processor.write.Back",
                "package dev.dewey.processor.write; public class Back {"
                    + " dev.dewey.processor.model.There there; }");

    assertThat(Floors.violations(Floors.NO_CYCLES, processorWith(planted)))
        .singleElement()
        .asString()
        .contains(
            "Cycle detected: Slice dev.dewey.processor.model", "Slice dev.dewey.processor.write");
  }

  private static JavaClasses processor() {
    return Imported.from(PROCESSOR);
  }

  private static JavaClasses processorWith(Planted planted) {
    return Imported.from(PROCESSOR, planted.compile());
  }
}
