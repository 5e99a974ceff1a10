package dev.dewey.crontab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Huey's own crontab cases, and those that Huey misreads, row by row. */
@TestInstance(Lifecycle.PER_CLASS)
class CrontabCasesTest {
  private static final String CASES = "/crontab/crontab-cases.csv";
  private static final String QUIRKS = "/crontab/crontab-quirks.csv";

  private int casesRun;
  private int quirksRun;

  static List<List<String>> cases() throws IOException {
    return rows(CASES);
  }

  static List<List<String>> quirks() throws IOException {
    return rows(QUIRKS);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatHueyReads(List<String> row) {
    casesRun++;
    assertThat(row).hasSize(7);
    check(row, row.get(6));
  }

  @ParameterizedTest
  @MethodSource("quirks")
  void readsWhatHueyMisreads(List<String> row) {
    quirksRun++;
    assertThat(row).hasSize(10);
    check(row, row.get(8));
  }

  @AfterAll
  void everyRowWasRun() throws IOException {
    assertThat(casesRun).isEqualTo(358).isEqualTo(lines(CASES).size() - 1);
    assertThat(quirksRun).isEqualTo(21).isEqualTo(lines(QUIRKS).size() - 1);
  }

  private static void check(List<String> row, String expected) {
    switch (expected) {
      case "error" -> assertThatThrownBy(() -> rule(row)).isInstanceOf(CrontabException.class);
      case "true", "false" -> {
        LocalDateTime time = LocalDateTime.parse(row.get(5));
        assertThat(rule(row).matches(time.atZone(ZoneOffset.UTC)))
            .isEqualTo(Boolean.parseBoolean(expected));
      }
      default -> throw new AssertionError("unknown expectation: " + expected);
    }
  }

  private static CrontabRule rule(List<String> row) {
    return CrontabRule.builder()
        .minute(row.get(0))
        .hour(row.get(1))
        .day(row.get(2))
        .month(row.get(3))
        .dayOfWeek(row.get(4))
        .build();
  }

  private static List<List<String>> rows(String resource) throws IOException {
    return lines(resource).stream().skip(1).map(CrontabCasesTest::cells).toList();
  }

  /** Splits at commas outside of quotes; keeps blanks, since they are what some rows are about. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inQuotes = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        inQuotes = !inQuotes;
      } else if (c == ',' && !inQuotes) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** JUnit's own reader of CSV files, standing in another module, does not see these. */
  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                CrontabCasesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return file.lines().toList();
    }
  }
}
