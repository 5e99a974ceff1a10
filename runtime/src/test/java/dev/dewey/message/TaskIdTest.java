package dev.dewey.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "-", "_", "0", "azAZ09-_", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"})
  void acceptsLettersDigitsDashesAndUnderscores(String text) {
    assertThat(new TaskId(text)).hasToString(text);
  }

  @Test
  void acceptsUpTo64Characters() {
    assertThat(new TaskId("x".repeat(64)).value()).hasSize(64);
    refuses("x".repeat(65), "\"" + "x".repeat(65) + "\"");
    refuses("x".repeat(10_240), "\"" + "x".repeat(120) + "…\" (10240 characters)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a:b", "{a}", "a*", "a?", "a/b", "a.b", "a\\b", "ä", "٣", "🫘"})
  void refusesWhatCouldFormAKeyOrAPattern(String text) {
    refuses(text, '"' + text.replace("\\", "\\\\") + '"');
  }

  @Test
  void showsControlCharactersAsEscapes() {
    refuses("a\nb\u001B[31m\0", "\"a\\u000ab\\u001b[31m\\u0000\"");
  }

  private static void refuses(String text, String shown) {
    assertThat(TaskId.isValid(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaskId(text))
        .withMessage("a task id has 1 to 64 letters, digits, '-' and '_', was " + shown);
  }

  @Test
  void sortsByText() {
    assertThat(new TaskId("a")).isLessThan(new TaskId("b")).isGreaterThan(new TaskId("B"));
  }
}
