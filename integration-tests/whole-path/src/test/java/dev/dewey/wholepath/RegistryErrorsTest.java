package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a consumer says when what stands on its class path cannot be right. */
final class RegistryErrorsTest {
  @TempDir Path folder;

  @Test
  void noRegistryAtAllIsExplained() throws Exception {
    assertThat(failure(Parts.runtimeWith(Parts.CONSUMER_APP)))
        .isEqualTo(
            "Exception in thread \"main\" dev.dewey.spi.QueueException: no commands were found by ServiceLoader. Did the annotation processor run? JDK 23 and later run none unless told: put dewey-processor on the annotation processor path (or say -proc:full) and build again. In a named module, module-info also needs: provides dev.dewey.command.CommandRegistry.Provider with <your registry>.");
  }

  @Test
  void twoCommandsOfOneNameAreNamed() throws Exception {
    assertThat(failure(Parts.runtimeWith(Parts.CONSUMER_APP, Parts.SHOP_APP, Parts.MODULE_APP)))
        .isEqualTo(
            "Exception in thread \"main\" dev.dewey.spi.QueueException: two commands are called \"orders.place\", com.example.shop.OrdersTasks$Place and com.example.depot.StockTasks$Place, so a message could mean either. Give one of them another name in its annotation.");
  }

  private String failure(Stream<Path> classPath) throws Exception {
    try (JavaProcess consumer =
        JavaProcess.start(
            Jdk.current(),
            "-cp",
            JavaProcess.path(classPath),
            "com.example.consumer.ConsumerMain",
            folder.toString())) {
      assertThat(consumer.awaitEnd()).isEqualTo(1);
      return consumer.lines().stream()
          .filter(line -> line.startsWith("Exception"))
          .findFirst()
          .orElseThrow();
    }
  }
}
