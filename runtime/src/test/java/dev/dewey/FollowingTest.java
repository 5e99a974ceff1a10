package dev.dewey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.command.CommandRegistry;
import dev.dewey.delivery.Eventually;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.memory.MemoryDataStore;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.testing.ManualConsumer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The future of a result. */
class FollowingTest {
  private static final TextTask<String> ECHO = TextTask.echo();
  private static final CommandRegistry COMMANDS = CommandRegistry.builder().add(ECHO).build();
  private final TroubledStore store = new TroubledStore();
  private final Invoker invoker =
      Invoker.builder(new MemoryQueue("beans")).resultStore(store).build();

  /** Cannot be read so many times. */
  private static final class TroubledStore implements BaseDataStore {
    private final MemoryDataStore data = new MemoryDataStore();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Error error;

    @Override
    public void put(String key, byte[] value) {
      data.put(key, value);
    }

    @Override
    public byte[] peek(String key) {
      if (error != null) {
        throw error;
      }
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new DataStoreGetException("the store is down");
      }
      return data.peek(key);
    }

    @Override
    public byte[] get(String key) {
      return data.get(key);
    }

    @Override
    public void flush() {
      data.flush();
    }
  }

  private static String await(CompletableFuture<String> future) throws Exception {
    return future.get(20, TimeUnit.SECONDS);
  }

  @Test
  void aStoreThatIsOutOfReachForAWhileFailsNoFuture() throws Exception {
    AsyncData<String> data = ECHO.on(invoker).enqueue("hi");
    ManualConsumer.of(invoker, COMMANDS).runDue();
    store.failures.set(3);

    assertThat(await(data.future())).isEqualTo("hi");
    assertThat(store.failures).hasValue(0);
  }

  @Test
  void aStoreThatIsOutOfReachForLongFailsIt() {
    AsyncData<String> data = ECHO.on(invoker).enqueue("hi");
    store.failures.set(Integer.MAX_VALUE);

    assertThat(data.future(Runnable::run, Duration.ofMillis(50)))
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(DataStoreGetException.class);
  }

  @Test
  void whatFailedBeforeASuccessIsForgotten() throws Exception {
    AsyncData<String> data = ECHO.on(invoker).enqueue("hi");
    AtomicInteger looks = new AtomicInteger();
    Executor everySecondFails =
        look -> {
          store.failures.set(looks.incrementAndGet() % 2);
          look.run();
        };

    CompletableFuture<String> future = data.future(everySecondFails, Duration.ofNanos(1));
    Eventually.holds("it has looked", () -> looks.get() > 4);
    ManualConsumer.of(invoker, COMMANDS).runDue();

    assertThat(await(future)).isEqualTo("hi");
  }

  @Test
  void whatCannotEvenBeReadFailsIt() {
    AsyncData<String> data = ECHO.on(invoker).enqueue("hi");
    CompletableFuture<String> future = data.future();
    store.error = new StackOverflowError();

    assertThat(future)
        .failsWithin(Duration.ofSeconds(20))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void whoHangsWorkOnItHoldsUpNoOther() throws Exception {
    ManualConsumer consumer = ManualConsumer.of(invoker, COMMANDS);
    AsyncData<String> first = ECHO.on(invoker).enqueue("first");
    CompletableFuture<String> stage =
        first
            .future()
            .thenApply(
                value -> {
                  CompletableFuture<String> second = ECHO.on(invoker).enqueue("second").future();
                  consumer.runDue();
                  return value + second.join();
                });

    consumer.runDue();

    assertThat(await(stage)).isEqualTo("firstsecond");
  }

  @Test
  void theBrokerTellsWhenItIsThere() {
    MemoryBroker broker = new MemoryBroker("beans");
    Invoker told = Invoker.on(broker);
    AsyncData<String> data = ECHO.on(told).enqueue("hi");
    CompletableFuture<Void> news = broker.resultNews(data.taskId());

    ManualConsumer.of(told, COMMANDS).runDue();

    assertThat(news).isCompleted();
  }
}
