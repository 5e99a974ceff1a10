package dev.dewey.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawJsonTest {
  private static final byte[] BYTES = "[1,\"ö\",2]".getBytes(StandardCharsets.UTF_8);

  @Test
  void viewsAPartWithoutCopying() {
    RawJson part = new RawJson(BYTES, 3, 4);
    assertThat(part).hasToString("\"ö\"");
    assertThat(part.array()).isSameAs(BYTES);
    assertThat(part.offset()).isEqualTo(3);
    assertThat(part.length()).isEqualTo(4);
  }

  @Test
  void isEqualByItsBytesWhereverTheyLie() {
    RawJson part = new RawJson(BYTES, 3, 4);
    assertThat(part).isEqualTo(RawJson.of("\"ö\"")).hasSameHashCodeAs(RawJson.of("\"ö\""));
    assertThat(part).isNotEqualTo(RawJson.of("\"o\"")).isNotEqualTo(RawJson.of("\"ö"));
    assertThat(part).isNotEqualTo("\"ö\"");
    assertThat(RawJson.of(BYTES)).hasToString("[1,\"ö\",2]");
  }

  @Test
  void copiesItselfToAPlace() {
    byte[] target = "......".getBytes(StandardCharsets.US_ASCII);
    new RawJson(BYTES, 1, 2).copyTo(target, 3);
    assertThat(target).asString(StandardCharsets.US_ASCII).isEqualTo("...1,.");
  }

  @Test
  void refusesAPartThatIsNotInside() {
    assertThatThrownBy(() -> new RawJson(BYTES, 8, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new RawJson(BYTES, -1, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
