package dev.dewey.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.RandomJson;
import dev.dewey.json.RawJson;
import dev.dewey.message.DeadReason;
import dev.dewey.result.TaskResult.Dead;
import dev.dewey.result.TaskResult.Expired;
import dev.dewey.result.TaskResult.Failed;
import dev.dewey.result.TaskResult.Revoked;
import dev.dewey.result.TaskResult.Succeeded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFormatTest {
  private static final TaskFailure FAILURE =
      new TaskFailure("java.io.IOException", "no \"beans\"\n🫘\u001B[31m\0", "at\tBeans", 3);

  private static void isWritten(TaskResult<RawJson> result, String json) {
    byte[] bytes = ResultFormat.write(result);
    assertThat(bytes).asString(UTF_8).isEqualTo(json);
    assertThat(ResultFormat.read(bytes)).isEqualTo(result);
  }

  private static void refuses(String json, String message) {
    assertThatExceptionOfType(JsonSyntaxException.class)
        .isThrownBy(() -> ResultFormat.read(json.getBytes(UTF_8)))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"ö\\u0000\"", "{\"a\":[1.50, {}]}"})
  void writesValuesAsTheyAre(String value) {
    isWritten(
        new Succeeded<>(RawJson.of(value)), "{\"state\":\"succeeded\",\"value\":" + value + "}");
  }

  @Test
  void writesFailures() {
    isWritten(
        new Failed<>(FAILURE),
        "{\"state\":\"failed\",\"error\":\"java.io.IOException\","
            + "\"message\":\"no \\\"beans\\\"\\n🫘\\u001b[31m\\u0000\","
            + "\"stack\":\"at\\tBeans\",\"attempts\":3}");
  }

  @Test
  void writesEndsWithoutAValue() {
    isWritten(new Revoked<>(), "{\"state\":\"revoked\"}");
    isWritten(new Expired<>(), "{\"state\":\"expired\"}");
  }

  @ParameterizedTest
  @EnumSource
  void writesEveryReasonOfDeath(DeadReason reason) {
    isWritten(
        new Dead<>(reason, "field $.n is missing"),
        "{\"state\":\"dead\",\"reason\":\"%s\",\"detail\":\"field $.n is missing\"}"
            .formatted(reason));
  }

  @Test
  void keepsValuesNestedAsDeepAsAnyLimitAllows() {
    String deep = "[".repeat(200) + "]".repeat(200);
    isWritten(
        new Succeeded<>(RawJson.of(deep)), "{\"state\":\"succeeded\",\"value\":" + deep + "}");
    refuses(
        "{\"state\":\"succeeded\",\"value\":" + "[".repeat(100_000),
        "nested deeper than 200 at byte 229");
  }

  @Test
  void readsFieldsInAnyOrderAndIgnoresUnknownOnes() {
    String json = " {\"new\":[1], \"value\" : {} ,\"st\\u0061te\":\"succeeded\",\"new\":2} ";
    assertThat(ResultFormat.read(json.getBytes(UTF_8)))
        .isEqualTo(new Succeeded<>(RawJson.of("{}")));
  }

  @Test
  void takesAMissingCountOfTriesForOne() {
    String json = "{\"state\":\"failed\",\"error\":\"E\",\"message\":\"\",\"stack\":\"\"}";
    assertThat(ResultFormat.read(json.getBytes(UTF_8)))
        .isEqualTo(new Failed<>(new TaskFailure("E", "", "", 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "``; expected '{' at byte 0",
        "null; expected '{' at byte 0",
        "[]; expected '{' at byte 0",
        "{}; expected a string at byte 1",
        "{\"value\":1}; a result has no state",
        "{\"state\":null}; expected a string at byte 9",
        "{\"state\":\"won\"}; a result has no state \"won\"",
        "{\"state\":\"Revoked\"}; a result has no state \"Revoked\"",
        "{\"state\":\"revoked\",\"state\":\"expired\"}; field \"state\" stands twice",
        "{\"value\":1,\"state\":\"succeeded\",\"value\":2}; field \"value\" stands twice",
        "{\"state\":\"succeeded\"}; a result has no value",
        "{\"state\":\"succeeded\",\"value\":}; expected a value at byte 29",
        "{\"state\":\"failed\",\"message\":\"\",\"stack\":\"\"}; a result has no error",
        "{\"state\":\"failed\",\"error\":\"\",\"stack\":\"\"}; a result has no message",
        "{\"state\":\"failed\",\"error\":\"\",\"message\":\"\"}; a result has no stack",
        "{\"state\":\"failed\",\"error\":{}}; expected a string at byte 26",
        "{\"attempts\":0}; attempts must be from 1 to 2147483647, was 0",
        "{\"attempts\":2147483648};" + " attempts must be from 1 to 2147483647, was 2147483648",
        "{\"attempts\":4294967297};" + " attempts must be from 1 to 2147483647, was 4294967297",
        "{\"attempts\":\"3\"}; expected a number at byte 12",
        "{\"state\":\"dead\",\"detail\":\"\"}; a result has no reason",
        "{\"state\":\"dead\",\"reason\":\"POISON\"}; a result has no detail",
        "{\"state\":\"dead\",\"reason\":\"BORED\",\"detail\":\"\"}; a result has no reason \"BORED\"",
        "{\"state\":\"revoked\"}x; there is more after the value at byte 19"
      })
  void refusesWhatIsNoResult(String json, String message) {
    refuses(json, message);
  }

  @Test
  void survivesCutsAndMutations(TestReporter reporter) {
    long seed = Long.getLong("result.seed", System.nanoTime());
    reporter.publishEntry("result.seed", Long.toString(seed));
    RandomJson random = new RandomJson(new Random(seed));
    List<TaskResult<RawJson>> results = new ArrayList<>();
    results.add(new Failed<>(FAILURE));
    results.add(new Dead<>(DeadReason.POISON, "ö"));
    results.add(new Succeeded<>(RawJson.of("{\"a\":[null]}")));
    results.add(new Revoked<>());
    int read = 0;
    for (TaskResult<RawJson> result : results) {
      byte[] bytes = ResultFormat.write(result);
      for (int length = 0; length < bytes.length; length++) {
        assertThat(isRead(Arrays.copyOf(bytes, length), seed)).isFalse();
      }
      for (int i = 0; i < 5_000; i++) {
        read += isRead(random.mutate(bytes), seed) ? 1 : 0;
      }
    }
    assertThat(read).isBetween(200, 10_000);
  }

  private static boolean isRead(byte[] bytes, long seed) {
    try {
      TaskResult<RawJson> result = ResultFormat.read(bytes);
      assertThat(ResultFormat.read(ResultFormat.write(result))).isEqualTo(result);
      return true;
    } catch (JsonSyntaxException e) {
      return false;
    } catch (RuntimeException e) {
      return fail(new String(bytes, UTF_8) + ", -Dresult.seed=" + seed, e);
    }
  }

  @Test
  void mapsTheValueAndNothingElse() {
    assertThat(new Succeeded<>(7).map(n -> n + 1)).isEqualTo(new Succeeded<>(8));
    assertThat(new Succeeded<>(7).<String>map(n -> null)).isEqualTo(new Succeeded<>(null));
    assertThat(new Failed<Integer>(FAILURE).map(n -> n + 1)).isEqualTo(new Failed<>(FAILURE));
    assertThat(new Revoked<Integer>().map(n -> n + 1)).isEqualTo(new Revoked<>());
    assertThat(new Expired<Integer>().map(n -> n + 1)).isEqualTo(new Expired<>());
    assertThat(new Dead<Integer>(DeadReason.POISON, "x").map(n -> n + 1))
        .isEqualTo(new Dead<>(DeadReason.POISON, "x"));
  }
}
