package dev.dewey.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page about backends shows is what is compiled and tested. */
final class BackendsPageTest {
  private static final Pattern CLASS =
      Pattern.compile("(?m)^(/\\*\\*.*\\*/\n)?(public )?final class");

  @ParameterizedTest
  @ValueSource(
      strings = {"FolderQueue", "FolderDataStore", "FolderQueueTest", "FolderDataStoreTest"})
  void aClassIsShownAsItIs(String name) throws IOException {
    String source = Files.readString(Path.of("src/test/java/com/example/folder", name + ".java"));
    Matcher start = CLASS.matcher(source);
    assertThat(start.find()).isTrue();

    String shown = "```java\n" + source.substring(start.start()) + "```\n";

    assertThat(Files.readString(Path.of("../docs/backends.md"))).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"broker", "guarantee", "model", "process", "."})
  void eachContractIsExplained(String folder) throws IOException {
    String page = Files.readString(Path.of("../docs/backends.md"));

    try (Stream<Path> files =
        Files.list(Path.of("src/main/java/dev/dewey/testkit").resolve(folder))) {
      assertThat(files)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filteredOn(name -> name.endsWith("Contract"))
          .filteredOn(name -> !isOfAllBrokers(name))
          .isNotNull()
          .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }
  }

  private static boolean isOfAllBrokers(String contract) {
    return Stream.of(BrokerContract.class.getInterfaces())
        .anyMatch(type -> type.getSimpleName().equals(contract));
  }
}
