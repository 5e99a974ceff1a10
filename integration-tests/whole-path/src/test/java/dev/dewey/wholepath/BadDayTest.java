package dev.dewey.wholepath;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.example.trouble.TroubleTasks;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TaskFailedException;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.NewMessage;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.DeadReason;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskId;
import dev.dewey.message.TaskIdSource;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that can go wrong with a message and a command; after each, the only worker of the consumer
 * completes a good call.
 */
final class BadDayTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final TaskIdSource IDS = new TaskIdSource(InstantSource.system());
  private static final String ADD = "com.example.trouble.Trouble.add";

  private final Invoker invoker = Invoker.on(new MemoryBroker("bad-day"));
  private final Consumer consumer = Consumer.builder(invoker).start();

  @BeforeEach
  void theDayStartsWell() {
    assertThatAGoodCallCompletes();
  }

  @AfterEach
  void theDayEndsWell() {
    assertThatAGoodCallCompletes();
    consumer.close();
    invoker.close();
  }

  private void assertThatAGoodCallCompletes() {
    assertThat(TroubleTasks.ADD.on(invoker).enqueue(20, 22).get(SOON)).isEqualTo(42);
  }

  @Test
  void anUnknownCommandIsParked() {
    put(message(IDS.next(), "com.example.Gone.run", "{}"));

    await().atMost(SOON).until(() -> invoker.broker().counts().scheduled() == 1);
    assertThat(invoker.broker().counts().dead()).isZero();
  }

  static Stream<Arguments> unreadable() {
    String id = IDS.next().value();
    String start = "{\"v\":1,\"id\":\"" + id + "\",\"command\":\"" + ADD + "\",";
    return Stream.of(
        Arguments.of("nothing", new byte[0], DeadReason.MALFORMED),
        Arguments.of("no JSON", new byte[] {(byte) 0xff, 0, '{'}, DeadReason.MALFORMED),
        Arguments.of(
            "a bare control", bytes(start + "\"args\":{\"a\":\"\u0001\"}}"), DeadReason.MALFORMED),
        Arguments.of(
            "no UTF-8", latin1(start + "\"args\":{\"a\":\"\u00fc\"}}"), DeadReason.MALFORMED),
        Arguments.of("cut off", bytes(start), DeadReason.MALFORMED),
        Arguments.of("no object", bytes("[1,2]"), DeadReason.MALFORMED),
        Arguments.of("no arguments", bytes(start + "\"x\":1}"), DeadReason.MALFORMED),
        Arguments.of("a list of them", bytes(start + "\"args\":[1,2]}"), DeadReason.MALFORMED),
        Arguments.of(
            "a bad id", bytes(start.replace(id, "m e") + "\"args\":{}}"), DeadReason.MALFORMED),
        Arguments.of("twice v", bytes(start + "\"v\":1,\"args\":{}}"), DeadReason.MALFORMED),
        Arguments.of(
            "out of range",
            bytes(start + "\"args\":{},\"priority\":9999}"),
            DeadReason.BAD_ENVELOPE),
        Arguments.of(
            "too deep",
            bytes(start + "\"args\":{\"a\":" + "[".repeat(100_000)),
            DeadReason.LIMIT_DEPTH),
        Arguments.of("too long", new byte[2 << 20], DeadReason.LIMIT_SIZE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void anUnreadableMessageIsKept(String what, byte[] message, DeadReason reason) {
    put(message);

    DeadLetter letter = awaitDeadLetter();
    assertThat(letter.message()).as(what).isEqualTo(message);
    assertThat(letter.reason()).isEqualTo(reason);
    assertThat(letter.detail()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"a\":\"1\",\"b\":2}          | expected a whole number at $.a, found a string",
        "{\"a\":1.5,\"b\":2}            | the number at $.a is no whole number of 64 bits",
        "{\"a\":2147483648,\"b\":2}     | 2147483648 is not between -2147483648 and 2147483647, at $.a",
        "{\"a\":null,\"b\":2}           | expected a whole number at $.a, found null",
        "{\"a\":1,\"a\":1,\"b\":2}      | field $.a stands twice",
        "{\"a\":1}                      | field $.b is missing",
        "{\"a\":{\"b\":[1,{}]},\"b\":2} | expected a whole number at $.a, found an object",
      })
  void argumentsThatDoNotFitAreKept(String args, String detail) {
    TaskId id = IDS.next();
    byte[] message = message(id, ADD, args);
    put(message);

    DeadLetter letter = awaitDeadLetter();
    assertThat(letter.message()).isEqualTo(message);
    assertThat(letter.reason()).isEqualTo(DeadReason.BAD_ARGUMENTS);
    assertThat(letter.detail()).isEqualTo(detail);
    assertThat(ResultFormat.read(invoker.broker().peekResult(id)))
        .isEqualTo(new TaskResult.Dead<>(DeadReason.BAD_ARGUMENTS, detail));
  }

  @Test
  void whatNeedNotBeDeclaredIsReported() {
    AsyncData<String> call = TroubleTasks.UNCHECKED.on(invoker).enqueue("boom");

    assertThatItFails(call, "failed at try 1 with java.lang.IllegalStateException: boom");
    assertThatItIsKept(call.taskId(), "failed at try 1: java.lang.IllegalStateException");
  }

  @Test
  void whatMustBeDeclaredIsReported() {
    AsyncData<?> call = TroubleTasks.CHECKED.on(invoker).enqueue("no disk");

    assertThatItFails(call, "failed at try 1 with java.io.IOException: no disk");
    assertThatItIsKept(call.taskId(), "failed at try 1: java.io.IOException");
  }

  @Test
  void whatNobodyShouldCatchIsReported() {
    AsyncData<?> call = TroubleTasks.ERROR.on(invoker).enqueue("no class");

    assertThatItFails(call, "failed at try 1 with java.lang.LinkageError: no class");
    assertThatItIsKept(call.taskId(), "failed at try 1: java.lang.LinkageError");
  }

  @Test
  void aStackThatOverflowsIsReported() {
    AsyncData<Long> call = TroubleTasks.OVERFLOW.on(invoker).enqueue(0);

    assertThatItFails(call, "failed at try 1 with java.lang.StackOverflowError");
    assertThatItIsKept(call.taskId(), "failed at try 1: java.lang.StackOverflowError");
  }

  @Test
  void retriesEndAmongTheDeadLetters() {
    AsyncData<?> call = TroubleTasks.UNLUCKY.on(invoker).enqueue();

    assertThatItFails(call, "failed at try 3 with java.lang.IllegalStateException: again");
    assertThatItIsKept(call.taskId(), "failed at try 3: java.lang.IllegalStateException");
  }

  @Test
  void aResultWithoutJsonIsReported() {
    AsyncData<Double> call = TroubleTasks.DIVIDE.on(invoker).enqueue(0, 0);

    assertThatItFails(call, "can never run: RESULT_REJECTED, JSON has no number NaN, at $");
    assertThat(awaitDeadLetter().reason()).isEqualTo(DeadReason.RESULT_REJECTED);
  }

  @Test
  void aResultBeyondTheLimitIsReported() {
    AsyncData<String> call = TroubleTasks.REPEAT.on(invoker).enqueue("ten bytes!", 200_000);

    assertThatItFails(
        call, "can never run: RESULT_REJECTED, the result has 2000032 bytes, the limit is 1048576");
    assertThat(awaitDeadLetter().reason()).isEqualTo(DeadReason.RESULT_REJECTED);
  }

  private static void assertThatItFails(AsyncData<?> call, String how) {
    assertThatThrownBy(() -> call.get(SOON))
        .isInstanceOf(TaskFailedException.class)
        .hasMessage("task " + call.taskId() + " " + how);
  }

  private void assertThatItIsKept(TaskId id, String detail) {
    DeadLetter letter = awaitDeadLetter();
    assertThat(letter.reason()).isEqualTo(DeadReason.FAILED);
    assertThat(letter.detail()).isEqualTo(detail);
    assertThat(MessageFormat.DEFAULT.read(letter.message()).id()).isEqualTo(id);
  }

  private DeadLetter awaitDeadLetter() {
    await().atMost(SOON).until(() -> invoker.broker().counts().dead() == 1);
    return invoker.broker().deadLetters(null, 2).items().get(0);
  }

  private void put(byte[] message) {
    invoker.broker().enqueue(List.of(NewMessage.of(message)));
  }

  private static byte[] message(TaskId id, String command, String args) {
    return bytes(
        "{\"v\":1,\"id\":\"%s\",\"command\":\"%s\",\"args\":%s}".formatted(id, command, args));
  }

  private static byte[] latin1(String text) {
    return text.getBytes(ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
