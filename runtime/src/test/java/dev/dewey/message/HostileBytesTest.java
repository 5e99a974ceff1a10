package dev.dewey.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.dewey.json.RandomJson;
import dev.dewey.json.RawJson;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Bytes that nobody chose: only a refusal may come of them, or a message. */
class HostileBytesTest {
  private static final int ROUNDS = 10_000;
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

  /** Repeat a failed run with {@code -Dmessage.seed=}. */
  private final long seed = Long.getLong("message.seed", System.nanoTime());

  private final Random random = new Random(seed);
  private final RandomJson json = new RandomJson(random);

  private static byte[] valid(String args) {
    CallOptions options = new CallOptions(5, TIME, TIME.plusSeconds(60), 3);
    RawJson raw = RawJson.of(args);
    return MessageFormat.DEFAULT.write(
        new Message(new TaskId("a-Z_9"), "Beans.count", raw, options, 2));
  }

  /** Whether it is a message; it must be one that is written and read again as the same. */
  private boolean isMessage(byte[] bytes) {
    byte[] before = bytes.clone();
    try {
      Message message = MessageFormat.DEFAULT.read(bytes);
      assertThat(MessageFormat.DEFAULT.read(MessageFormat.DEFAULT.write(message)))
          .isEqualTo(message);
      return true;
    } catch (MessageRejectedException e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      return fail(HexFormat.of().formatHex(bytes) + ", -Dmessage.seed=" + seed, e);
    } finally {
      assertThat(bytes).isEqualTo(before);
    }
  }

  @Test
  void refusesAMessageCutAtAnyByte() {
    byte[] whole = valid("{\"n\":-1.5e3,\"s\":\"\\u00e4🫘\\\"\",\"l\":[true,null,{}]}");
    assertThat(isMessage(whole)).isTrue();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(MessageRejectedException.class)
          .as(new String(cut, UTF_8))
          .isThrownBy(() -> MessageFormat.DEFAULT.read(cut))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(DeadReason.MALFORMED));
    }
  }

  @Test
  void refusesRandomBytes(TestReporter reporter) {
    randomBytes(ROUNDS, reporter);
  }

  @Test
  @Tag("full")
  void refusesManyRandomBytes(TestReporter reporter) {
    randomBytes(50 * ROUNDS, reporter);
  }

  private void randomBytes(int rounds, TestReporter reporter) {
    reporter.publishEntry("message.seed", Long.toString(seed));
    for (int i = 0; i < rounds; i++) {
      byte[] bytes = new byte[i % 1_000 == 0 ? random.nextInt(1 << 20) : random.nextInt(200)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[0] = '{';
      }
      assertThat(isMessage(bytes)).isFalse();
    }
  }

  @Test
  void survivesMutations(TestReporter reporter) {
    mutations(ROUNDS, reporter);
  }

  @Test
  @Tag("full")
  void survivesManyMutations(TestReporter reporter) {
    mutations(100 * ROUNDS, reporter);
  }

  private void mutations(int rounds, TestReporter reporter) {
    reporter.publishEntry("message.seed", Long.toString(seed));
    int messages = 0;
    for (int i = 0; i < rounds; i++) {
      byte[] valid = valid(json.object(4));
      assertThat(isMessage(valid)).isTrue();
      messages += isMessage(json.mutate(valid)) ? 1 : 0;
    }
    assertThat(messages).isBetween(rounds / 100, rounds / 2);
  }
}
