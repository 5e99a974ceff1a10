package dev.dewey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.SessionSpec;
import dev.dewey.codec.JsonEncodeException;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.ResultPolicy;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.CallOptions;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageLimits;
import dev.dewey.message.MessageRejectedException;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What invokers put on queues. */
final class InvokerTest {
  private static final CommandRegistry NO_COMMANDS = CommandRegistry.builder().build();

  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final MemoryBroker broker = new MemoryBroker("beans", clock);
  private final Invoker invoker = Invoker.builder(broker).clock(clock).build();
  private final TextTask<String> echo = TextTask.echo().on(invoker);

  private List<Message> messages() {
    return broker
        .open(new SessionSpec("test", Duration.ofSeconds(1)))
        .exchange(List.of(), 1000)
        .deliveries()
        .stream()
        .map(Delivery::message)
        .map(MessageFormat.DEFAULT::read)
        .toList();
  }

  @Test
  void oneCallIsOneMessage() {
    AsyncData<String> data = echo.enqueue("hi");

    List<Message> messages = messages();
    assertThat(messages).hasSize(1);
    Message message = messages.get(0);
    assertThat(message.id()).isEqualTo(data.taskId());
    assertThat(message.command()).isEqualTo("echo");
    assertThat(message.args()).hasToString("{\"text\":\"hi\"}");
    assertThat(message.options()).isEqualTo(CallOptions.DEFAULT);
    assertThat(message.attempt()).isEqualTo(1);
  }

  @Test
  void preparingQueuesNothing() {
    TaskCall<String> call = echo.prepare("hi").priority(3).delay(Duration.ofSeconds(1)).retries(2);

    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    assertThat(call).hasToString("echo Args[text=hi]");
  }

  @Test
  void oneCallQueuedTwiceIsTwoMessages() {
    TaskCall<String> call = echo.prepare("hi");

    AsyncData<String> first = call.enqueue();
    AsyncData<String> second = call.enqueue();

    assertThat(first.taskId()).isNotEqualTo(second.taskId());
    assertThat(messages()).extracting(Message::id).containsExactly(first.taskId(), second.taskId());
  }

  @Test
  void aCallIsNotChangedByWhatIsMadeOfIt() {
    TaskCall<String> call = echo.prepare("hi");

    call.priority(5).retries(3).delay(Duration.ofHours(1)).expires(clock.instant());
    call.enqueue();

    assertThat(messages().get(0).options()).isEqualTo(CallOptions.DEFAULT);
  }

  @Test
  void aBatchIsQueuedInItsOrder() {
    List<AsyncData<String>> handles =
        invoker.enqueueAll(
            List.of(echo.prepare("a"), echo.prepare("b"), echo.prepare("c").priority(1)));

    List<Message> messages = messages();
    assertThat(messages)
        .extracting(message -> message.args().toString())
        .containsExactly("{\"text\":\"c\"}", "{\"text\":\"a\"}", "{\"text\":\"b\"}");
    assertThat(handles)
        .extracting(AsyncData::taskId)
        .containsExactly(messages.get(1).id(), messages.get(2).id(), messages.get(0).id());
    assertThat(invoker.enqueueAll(List.<TaskCall<String>>of())).isEmpty();
  }

  @Test
  void aCallOfTheSameKeyIsQueuedOnce() {
    invoker.enqueueOnce(echo.prepare("a"), "key");
    invoker.enqueueOnce(echo.prepare("b"), "key");
    invoker.enqueueOnce(echo.prepare("c"), "other");

    assertThat(messages()).hasSize(2);
  }

  @Test
  void callsOfAMapAreQueuedOnceByTheirKeys() {
    invoker.enqueueOnce(echo.prepare("a"), "one");
    Map<String, TaskCall<String>> calls = new LinkedHashMap<>();
    calls.put("two", echo.prepare("b"));
    calls.put("one", echo.prepare("a"));
    calls.put("three", echo.prepare("c"));

    Map<String, AsyncData<String>> handles = invoker.enqueueAllOnce(calls);
    invoker.enqueueAllOnce(calls);

    List<Message> messages = messages();
    assertThat(messages)
        .extracting(message -> message.args().toString())
        .containsExactly("{\"text\":\"a\"}", "{\"text\":\"b\"}", "{\"text\":\"c\"}");
    assertThat(handles.keySet()).containsExactly("two", "one", "three");
    assertThat(handles.get("two").taskId()).isEqualTo(messages.get(1).id());
  }

  @Test
  void optionsTravel() {
    Instant expires = clock.instant().plusSeconds(60);

    echo.prepare("a").priority(-7).retries(4).expires(expires).enqueue();

    assertThat(messages().get(0).options()).isEqualTo(new CallOptions(-7, null, expires, 4));
  }

  @Test
  void theCommandsPriorityIsTheCallsUnlessItSaysOtherwise() {
    TextTask<String> urgent =
        TextTask.echo().with(CommandOptions.DEFAULT.withPriority(9)).on(invoker);

    urgent.enqueue("a");
    urgent.prepare("b").priority(0).enqueue();

    assertThat(messages())
        .extracting(message -> message.options().priority())
        .containsExactly(9, 0);
  }

  @Test
  void whatCannotBeWrittenIsNotQueuedAndTheNextCallIs() {
    assertThatExceptionOfType(JsonEncodeException.class)
        .isThrownBy(() -> echo.enqueue("\ud800"))
        .withMessageContaining("holds half a surrogate pair at index 0");
    echo.enqueue("good");

    assertThat(messages()).hasSize(1);
  }

  @Test
  void aMessageOverTheLimitIsRefused() {
    Invoker small = Invoker.builder(broker).limits(new MessageLimits(256, 64)).build();

    assertThatExceptionOfType(MessageRejectedException.class)
        .isThrownBy(() -> TextTask.echo().on(small).enqueue("x".repeat(300)))
        .withMessageMatching("the message has 3\\d\\d bytes, the limit is 256");
    assertThat(messages()).isEmpty();
  }

  @Test
  void oneBadCallOfABatchQueuesNone() {
    List<TaskCall<String>> calls = List.of(echo.prepare("good"), echo.prepare("\ud800"));

    assertThatExceptionOfType(JsonEncodeException.class)
        .isThrownBy(() -> invoker.enqueueAll(calls));
    assertThat(messages()).isEmpty();
  }

  @Test
  void aFlushEmptiesTheQueue() {
    echo.enqueue("a");

    invoker.flush();

    assertThat(messages()).isEmpty();
  }

  @Test
  void storesBesideABrokerAreRefused() {
    InvokerBuilder builder = Invoker.builder(broker).resultStore(new MemoryDataStore());

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessage(
            "stores were given beside memory queue beans, which brings its own. Leave resultStore,"
                + " taskStore and deadLetters away, or make the invoker from a BaseQueue.");
  }

  @Test
  void theSeedsAssemblyQueuesToo() {
    MemoryQueue queue = new MemoryQueue("plain");
    Invoker plain =
        Invoker.builder(queue)
            .resultStore(new MemoryDataStore())
            .taskStore(new MemoryDataStore())
            .deadLetters(new MemoryQueue("dead"))
            .build();

    TextTask.echo().on(plain).enqueue("a");

    assertThat(new String(queue.read(), UTF_8)).contains("\"args\":{\"text\":\"a\"}");
    assertThat(plain.broker().guarantees()).containsExactly(Guarantee.RESULTS);
    assertThat(plain).hasToString("invoker of queue plain");
    assertThat(plain.isEager()).isFalse();
  }

  @Test
  void nullIsKeptWhereItExpiresOrIsAskedFor() {
    MemoryQueue queue = new MemoryQueue("plain");
    MemoryDataStore store = new MemoryDataStore();

    assertThat(kept(invoker)).isEqualTo(ResultPolicy.Kept.ALL);
    assertThat(kept(Invoker.builder(queue).build())).isEqualTo(ResultPolicy.Kept.NONE);
    assertThat(kept(Invoker.builder(queue).storeNone(true).build()))
        .isEqualTo(ResultPolicy.Kept.NONE);
    assertThat(kept(Invoker.builder(queue).resultStore(store).build()))
        .isEqualTo(ResultPolicy.Kept.VALUES);
    assertThat(kept(Invoker.builder(queue).resultStore(store).storeNone(true).build()))
        .isEqualTo(ResultPolicy.Kept.ALL);
  }

  private static ResultPolicy.Kept kept(Invoker invoker) {
    return invoker.dispatchRules(NO_COMMANDS).results().kept();
  }

  @Test
  void resultsAreKeptForADayUnlessSaidOtherwise() {
    Invoker shorter = Invoker.builder(broker).resultTtl(Duration.ofMinutes(1)).build();

    assertThat(invoker.dispatchRules(NO_COMMANDS).results().ttl()).isEqualTo(Duration.ofDays(1));
    assertThat(shorter.dispatchRules(NO_COMMANDS).results().ttl()).isEqualTo(Duration.ofMinutes(1));
  }
}
