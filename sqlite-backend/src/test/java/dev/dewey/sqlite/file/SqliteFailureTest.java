package dev.dewey.sqlite.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the codes that SQLite has. */
final class SqliteFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8    | it may only be read. Let this user write it.
          1032 | it may only be read. Let this user write it.
          10   | the disk cannot be read or written (oh). Look after the disk; it is tried again.
          11   | it is damaged. Put a backup in its place, or save what can be read by sqlite3's .recover.
          13   | the disk is full. Make room; what waits goes on by itself then.
          14   | it cannot be opened. Let this user write its folder, too.
          26   | it is no database of SQLite. Name another file.
          1    | oh. Try again.
          """)
  void saysWhatToDo(int code, String why) {
    SqliteFailure failure = SqliteFailure.of(new SQLException("oh", null, code));

    assertThat(failure.tell("a bean was not counted"))
        .isEqualTo("a bean was not counted, because " + why);
  }
}
