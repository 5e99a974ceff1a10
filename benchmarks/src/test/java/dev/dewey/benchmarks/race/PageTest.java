package dev.dewey.benchmarks.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  @TempDir Path folder;
  private Page page;

  @BeforeEach
  void name() {
    page = new Page(folder.resolve("page.md"));
  }

  @Test
  void aPartIsReplacedAndTheOthersStay() throws IOException {
    page.put("one", "# 1\n");
    page.put("two", "# 2\n");
    page.put("one", "# 3\n\ntext\n\n");

    assertThat(Files.readString(page.file()))
        .isEqualTo(
            """
            <!-- one: written by a program, from here -->
            # 3

            text
            <!-- one: to here -->

            <!-- two: written by a program, from here -->
            # 2
            <!-- two: to here -->
            """);
  }

  @Test
  void whatPeopleWroteStays() throws IOException {
    Files.writeString(page.file(), "# A page\n\nOf mine.\n");
    page.put("one", "1");
    page.put("one", "2");

    assertThat(Files.readString(page.file()))
        .isEqualTo(
            """
            # A page

            Of mine.

            <!-- one: written by a program, from here -->
            2
            <!-- one: to here -->
            """);
  }
}
