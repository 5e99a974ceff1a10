package dev.dewey.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.TextTask;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Outcome;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.DeadReason;
import dev.dewey.message.Message;
import dev.dewey.result.TaskResult;
import dev.dewey.spi.QueueException;
import dev.dewey.testing.ManualConsumer;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DeadLettersTest {
  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final MemoryBroker broker = new MemoryBroker("beans", clock);
  private final Invoker invoker = Invoker.builder(broker).clock(clock).build();
  private final DeadLetters letters = invoker.deadLetters();
  private boolean mended;
  private final TextTask<String> spill = task("spill");
  private final TextTask<String> count = task("count");
  private final ManualConsumer consumer =
      ManualConsumer.of(invoker, CommandRegistry.builder().add(spill).add(count).build());

  private TextTask<String> task(String name) {
    TextTask.Body<String> body =
        (text, context) -> {
          if (mended) {
            return text + context.attempt();
          }
          throw new IllegalStateException("no " + text);
        };
    return TextTask.text(name, body)
        .with(CommandOptions.DEFAULT.withRetries(1).withPriority(3))
        .on(invoker);
  }

  private List<String> texts() {
    return letters.stream().map(each -> each.call().args().toString()).toList();
  }

  private static String args(String text) {
    return "{\"text\":\"" + text + "\"}";
  }

  @Test
  void aLetterTellsWhatItWasAndWhyItDied() {
    spill.enqueue("beans");
    consumer.runDue();

    Page<DeadTask> page = letters.page(null, 10);

    assertThat(page.next()).isNull();
    assertThat(page.items()).hasSize(1);
    DeadTask task = page.items().get(0);
    assertThat(task.call().command()).isEqualTo("spill");
    assertThat(task.call().args()).hasToString(args("beans"));
    assertThat(task.letter().reason()).isEqualTo(DeadReason.FAILED);
    assertThat(task.letter().detail()).contains("try 2", "IllegalStateException");
    assertThat(task.letter().at()).isEqualTo(clock.instant());
  }

  @Test
  void aCallThatIsRetriedStartsAfresh() {
    AsyncData<String> data =
        spill.prepare("beans").expires(clock.instant().plusSeconds(60)).enqueue();
    consumer.runDue();
    clock.advance(Duration.ofMinutes(2));
    mended = true;

    assertThat(letters.retry(letters.stream().findFirst().orElseThrow())).isTrue();

    Outcome outcome = consumer.runNext().orElseThrow();
    Message message = ((Outcome.Succeeded) outcome).message();
    assertThat(message.attempt()).isEqualTo(1);
    assertThat(message.options().priority()).isEqualTo(3);
    assertThat(data.poll()).contains(new TaskResult.Succeeded<>("beans1"));
    assertThat(letters.stream()).isEmpty();
  }

  @Test
  void anExpiryAheadIsKept() {
    spill.prepare("beans").expires(clock.instant().plusSeconds(60)).enqueue();
    consumer.runDue();
    mended = true;

    letters.retryAll("spill");
    clock.advance(Duration.ofMinutes(1));

    assertThat(consumer.runNext()).get().isInstanceOf(Outcome.Expired.class);
  }

  @Test
  void aLetterIsRetriedOnce() {
    spill.enqueue("beans");
    consumer.runDue();
    DeadTask task = letters.stream().findFirst().orElseThrow();

    assertThat(letters.retry(task)).isTrue();
    assertThat(letters.retry(task)).isFalse();

    assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0));
  }

  @Test
  void whatIsNoMessageIsQueuedAsItWas() {
    byte[] bytes = "no message".getBytes(UTF_8);
    broker.enqueue(List.of(NewMessage.of(bytes)));
    consumer.runDue();
    DeadTask task = letters.stream().findFirst().orElseThrow();
    assertThat(task.call()).isNull();

    assertThat(letters.retry(task)).isTrue();
    consumer.runDue();

    DeadTask again = letters.stream().findFirst().orElseThrow();
    assertThat(again.letter().message()).isEqualTo(bytes);
    assertThat(again.letter().key()).isNotEqualTo(task.letter().key());
  }

  @Test
  void allCallsOfOneCommandAreRetriedAndNoOthers() {
    for (int i = 0; i < 150; i++) {
      spill.enqueue("s" + i);
      count.enqueue("c" + i);
    }
    consumer.runDue();

    assertThat(letters.retryAll("spill")).isEqualTo(150);

    assertThat(broker.counts()).isEqualTo(new QueueCounts(150, 0, 0, 150));
    assertThat(letters.stream()).allMatch(each -> each.isOf("count"));
    assertThat(letters.retryAll("spill")).isZero();
  }

  @Test
  void lettersAreDeletedOneByOneByCommandAndAll() {
    for (String text : List.of("a", "b", "c")) {
      spill.enqueue(text);
      count.enqueue(text);
    }
    spill.enqueue("d");
    consumer.runDue();

    DeadTask newest = letters.stream().findFirst().orElseThrow();
    assertThat(letters.delete(newest)).isTrue();
    assertThat(letters.delete(newest)).isFalse();
    assertThat(letters.find(newest.letter().key())).isEmpty();
    assertThat(letters.deleteAll("count")).isEqualTo(3);
    assertThat(texts()).containsExactly(args("c"), args("b"), args("a"));
    assertThat(letters.deleteAll()).isEqualTo(3);
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
  }

  @Test
  void aLetterIsFoundByItsKey() {
    for (int i = 0; i < 120; i++) {
      spill.enqueue("s" + i);
    }
    consumer.runDue();
    DeadTask oldest = letters.stream().reduce((one, other) -> other).orElseThrow();

    assertThat(letters.find(oldest.letter().key())).contains(oldest);
    assertThat(letters.find("no key")).isEmpty();
  }

  @Test
  void aPlainQueueHasNoneToLookThrough() {
    Invoker plain = Invoker.builder(new MemoryQueue("plain")).build();

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(plain::deadLetters)
        .withMessageContaining("queue plain")
        .withMessageContaining("Use a broker that guarantees DEAD_LETTERS.");
  }
}
