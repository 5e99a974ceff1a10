package dev.dewey.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The help and the page of settings, letter by letter. */
final class HelpTest {
  private static final Path HELP = Path.of("src/test/resources/help.txt");
  private static final Path PAGE = Path.of("../docs/consumer.md");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @Test
  void theHelpIsTheGolden() throws IOException {
    Program help = Program.run("--help");
    if (UPDATE) {
      Files.write(HELP, help.out());
    }

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(String.join("\n", help.out()))
        .isEqualTo(String.join("\n", Files.readAllLines(HELP)));
  }

  @Test
  void thePageHasEachSettingAsItIs() throws IOException {
    List<String> page = new ArrayList<>(Files.readAllLines(PAGE));
    List<String> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      rows.add(row(setting));
    }
    if (UPDATE) {
      int first =
          page.indexOf(
              page.stream().filter(each -> each.startsWith("| `--")).findFirst().orElseThrow());
      page.removeIf(each -> each.startsWith("| `--"));
      page.addAll(first, rows);
      Files.write(PAGE, page);
    }

    assertThat(page.stream().filter(each -> each.startsWith("| `--")))
        .containsExactlyElementsOf(rows);
  }

  private static String row(Setting setting) {
    String otherwise = setting.defaultText();
    return "| `%s` | `%s` | `%s` | `%s` | %s | %s |"
        .formatted(
            setting.option(),
            setting.variable(),
            setting.key(),
            setting.seedKey(),
            otherwise == null ? "" : "`" + otherwise + "`",
            setting.meaning());
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    Program version = Program.run("--version");

    assertThat(version.exitCode()).isZero();
    assertThat(version.out())
        .singleElement()
        .asString()
        .matches("dewey-consumer \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? on Java .+");
  }
}
