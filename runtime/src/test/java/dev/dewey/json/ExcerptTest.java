package dev.dewey.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "beans, `\"beans\"`",
        "größe 🫘, `\"größe 🫘\"`",
        "say \"hi\", `\"say \\\"hi\\\"\"`",
        "C:\\beans, `\"C:\\\\beans\"`",
        "<script>, `\"<script>\"`"
      })
  void quotesAndKeepsWhatIsVisible(String text, String quoted) {
    assertThat(Excerpt.quote(text)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, '\n', '\r', 0x1B, 0x7F, 0x9B, 0xAD, 0x200F, 0x2028, 0x2029, 0x202E})
  void escapesWhatIsNotVisible(int unit) {
    assertThat(Excerpt.quote("a" + (char) unit + "b"))
        .isEqualTo(String.format("\"a\\u%04xb\"", unit));
  }

  @Test
  void escapesHalvesOfPairsAndInvisiblePairs() {
    assertThat(Excerpt.quote("\uD83E")).isEqualTo("\"\\ud83e\"");
    assertThat(Excerpt.quote("\uDED8\uD83E")).isEqualTo("\"\\uded8\\ud83e\"");
    assertThat(Excerpt.quote("\uDB40\uDC41")).isEqualTo("\"\\udb40\\udc41\"");
  }

  @Test
  void cutsAfter120Characters() {
    assertThat(Excerpt.quote("x".repeat(120))).isEqualTo('"' + "x".repeat(120) + '"');
    assertThat(Excerpt.quote("x".repeat(121)))
        .isEqualTo('"' + "x".repeat(120) + "…\" (121 characters)");
  }

  @Test
  void doesNotCutThroughAPair() {
    assertThat(Excerpt.quote("x".repeat(119) + "🫘🫘"))
        .isEqualTo('"' + "x".repeat(119) + "…\" (123 characters)");
    assertThat(Excerpt.quote("x".repeat(118) + "🫘🫘"))
        .isEqualTo('"' + "x".repeat(118) + "🫘…\" (122 characters)");
  }
}
