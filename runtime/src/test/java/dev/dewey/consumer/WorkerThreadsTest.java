package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dewey.Invoker;
import dev.dewey.TextTask;
import dev.dewey.broker.QueueCounts;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandRegistry;
import dev.dewey.delivery.Eventually;
import dev.dewey.memory.MemoryBroker;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;

/** Commands on platform threads and, where there are any, on virtual ones. */
final class WorkerThreadsTest {
  private final MemoryBroker broker = new MemoryBroker("beans");
  private final Invoker invoker = Invoker.on(broker);
  private final Set<String> threads = ConcurrentHashMap.newKeySet();
  private final CountDownLatch together = new CountDownLatch(100);
  private final TextTask<Void> wait =
      TextTask.of(
              "wait",
              Codecs.VOID,
              (text, context) -> {
                threads.add(describe(Thread.currentThread()));
                together.countDown();
                together.await();
                return (Void) null;
              })
          .on(invoker);

  /** A virtual thread says so in words, on every Java that has them. */
  private static String describe(Thread thread) {
    return thread.toString().startsWith("VirtualThread") + " " + thread.getName();
  }

  private static Set<String> workers(boolean virtual) {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(i -> virtual + " dewey-beans-worker-" + i)
        .collect(Collectors.toSet());
  }

  private ConsumerBuilder builder() {
    return Consumer.builder(invoker)
        .threads(100)
        .commands(CommandRegistry.builder().add(wait).build());
  }

  private void runAHundredTogether(ConsumerBuilder builder) throws InterruptedException {
    Consumer consumer = builder.start();
    for (int i = 0; i < 100; i++) {
      wait.enqueue("");
    }
    Eventually.holds("all ran", () -> broker.counts().equals(new QueueCounts(0, 0, 0, 0)));
    consumer.close();
    assertThat(consumer.awaitShutdown()).isTrue();
  }

  @Test
  void commandsRunOnPlatformThreadsUnlessSaidOtherwise() throws Exception {
    runAHundredTogether(builder());

    assertThat(threads).isEqualTo(workers(false));
  }

  @Test
  @EnabledForJreRange(minVersion = 21, disabledReason = "Java has virtual threads from 21 on")
  void commandsRunOnVirtualThreads() throws Exception {
    runAHundredTogether(builder().workers(WorkerThreads.VIRTUAL));

    assertThat(threads).isEqualTo(workers(true));
  }

  @Test
  @EnabledForJreRange(minVersion = 21, disabledReason = "Java has virtual threads from 21 on")
  void aVirtualThreadThatDoesNotEndIsInterrupted() throws Exception {
    Consumer consumer =
        builder().workers(WorkerThreads.VIRTUAL).shutdownTimeout(Duration.ofMillis(30)).start();
    wait.enqueue("");
    Eventually.holds("it runs", () -> together.getCount() == 99);

    consumer.close();

    assertThat(consumer.awaitShutdown()).isFalse();
    assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 0, 0));
  }

  @Test
  @EnabledForJreRange(maxVersion = 20, disabledReason = "Java has virtual threads from 21 on")
  void whereThereAreNoVirtualThreadsNothingIsStarted() {
    assertThatIllegalStateException()
        .isThrownBy(() -> builder().workers(WorkerThreads.VIRTUAL).start())
        .withMessage(
            "commands cannot run on virtual threads, because Java %d has none. Run on Java 21 or newer, or leave them on platform threads.",
            Runtime.version().feature());
  }
}
