package dev.dewey.redis.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.exceptions.JedisConnectionException;

final class RedisFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WRONGTYPE Operation against a key | WRONGTYPE",
        "ERR Error running script (call to f_1): @user_script:6: WRONGTYPE Operation | WRONGTYPE",
        "ERR Error running script (call to f_1): @user_script: 6: -OOM command not allowed | OOM",
        "MOVED 3999 127.0.0.1:6381 | MOVED",
        "ERR unknown command `OTHER`, with args | OTHER",
        "ERR this is OTHER | OTHER",
        "'' | OTHER",
      })
  void anAnswerIsKnownByItsCode(String answer, Refusal refusal) {
    assertThat(Refusal.of(answer)).isEqualTo(refusal);
  }

  @Test
  void theReasonIsWhatLiesDeepest() {
    JedisConnectionException outer = new JedisConnectionException("Failed to connect.");
    outer.addSuppressed(new ConnectException("Connection refused."));

    assertThat(RedisFailure.reasonOf(new JedisConnectionException("No.", outer)))
        .isEqualTo("Connection refused");
    assertThat(RedisFailure.reasonOf(new IllegalStateException()))
        .isEqualTo("IllegalStateException");
  }
}
