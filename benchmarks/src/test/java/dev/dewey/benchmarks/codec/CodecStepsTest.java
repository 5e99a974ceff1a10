package dev.dewey.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** All ways write the same and read the same, or their comparison says nothing. */
final class CodecStepsTest {
  private final CodecSteps steps = new CodecSteps();

  @Test
  void allWaysWriteTheSame() throws Exception {
    String json = steps.writeGenerated().toString();

    assertThat(json)
        .startsWith("{\"id\":\"2031-000417\",\"customer\":9007199254740993,\"weight\":12.75,");
    assertThat(new String(steps.writeByHand(), StandardCharsets.UTF_8)).isEqualTo(json);
    assertThat(new String(steps.writeByReflection(), StandardCharsets.UTF_8)).isEqualTo(json);
  }

  @Test
  void allWaysReadTheSame() throws Exception {
    assertThat(steps.readGenerated()).isEqualTo(Order.EXAMPLE);
    assertThat(steps.readByHand()).isEqualTo(Order.EXAMPLE);
    assertThat(steps.readByReflection()).isEqualTo(Order.EXAMPLE);
  }
}
