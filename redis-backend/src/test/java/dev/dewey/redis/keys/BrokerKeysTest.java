package dev.dewey.redis.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerKeysTest {
  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 9, 10, 99, 100, 999_999_999_999_999L, Long.MAX_VALUE, -1, Long.MIN_VALUE})
  void aNumberIsWrittenInDecimal(long number) {
    assertThat(new String(BrokerKeys.arg(number), StandardCharsets.US_ASCII))
        .isEqualTo(String.valueOf(number));
  }
}
