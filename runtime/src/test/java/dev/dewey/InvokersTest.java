package dev.dewey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.memory.MemoryBroker;
import dev.dewey.spi.QueueException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Where calls find their invoker. */
final class InvokersTest {
  private final MemoryBroker brokerA = new MemoryBroker("a");
  private final MemoryBroker brokerB = new MemoryBroker("b");
  private final Invoker a = Invoker.on(brokerA);
  private final Invoker b = Invoker.on(brokerB);

  @Test
  void withoutAnInvokerTheRemedyIsNamed() {
    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> TextTask.echo().enqueue("x"))
        .withMessage(
            "no invoker is installed, so there is no queue to put this call on. Call"
                + " Invokers.install(invoker) when the program starts, or name one:"
                + " @QueueCommand(invoker = Config.class), or TASK.on(invoker).");
  }

  @Test
  void theInstalledInvokerQueues() {
    Invokers.Installation installed = Invokers.install(a);
    try (installed) {
      TextTask.echo().enqueue("x");
    }
    assertThat(brokerA.counts().ready()).isEqualTo(1);
  }

  @Test
  void theLastInstalledOneCountsUntilItIsClosed() {
    Invokers.Installation outer = Invokers.install(a);
    try (outer) {
      Invokers.Installation inner = Invokers.install(b);
      try (inner) {
        assertThat(Invokers.current()).isSameAs(b);
      }
      assertThat(Invokers.current()).isSameAs(a);
    }
    assertThatExceptionOfType(QueueException.class).isThrownBy(Invokers::current);
  }

  @Test
  void closingOutOfOrderLeavesTheOther() {
    Invokers.Installation first = Invokers.install(a);
    Invokers.Installation second = Invokers.install(b);

    first.close();
    assertThat(Invokers.current()).isSameAs(b);
    second.close();
    second.close();
    first.close();

    assertThatExceptionOfType(QueueException.class).isThrownBy(Invokers::current);
  }

  @Test
  void oneInvokerInstalledTwiceIsThereUntilBothAreClosed() {
    Invokers.Installation first = Invokers.install(a);
    Invokers.Installation second = Invokers.install(a);

    second.close();
    second.close();

    assertThat(Invokers.current()).isSameAs(a);
    first.close();
  }

  @Test
  void anotherThreadSeesTheInstallation() throws InterruptedException {
    AtomicReference<Invoker> seen = new AtomicReference<>();
    Invokers.Installation installed = Invokers.install(a);
    try (installed) {
      Thread thread = new Thread(() -> seen.set(Invokers.current()));
      thread.start();
      thread.join();
    }
    assertThat(seen.get()).isSameAs(a);
  }

  @Test
  void aReferenceIsAskedAtEachCall() {
    AtomicReference<Invoker> config = new AtomicReference<>(a);
    TextTask<String> task = TextTask.echo().on(InvokerRef.from(config::get));

    task.enqueue("x");
    config.set(b);
    task.enqueue("y");

    assertThat(brokerA.counts().ready()).isEqualTo(1);
    assertThat(brokerB.counts().ready()).isEqualTo(1);
  }

  @Test
  void aCallMayGoToAnotherInvoker() {
    TextTask.echo().on(a).prepare("x").on(b).enqueue();

    assertThat(brokerA.counts().ready()).isZero();
    assertThat(brokerB.counts().ready()).isEqualTo(1);
  }

  @Test
  void aPeriodicCommandIsForItsOwnInvokerOrTheInstalledOne() {
    Tick unbound = Tick.of("tick", minute -> true);
    assertThat(unbound.isFor(a)).isTrue();
    assertThat(unbound.on(b).isFor(a)).isFalse();
    assertThat(unbound.on(b).isFor(b)).isTrue();
    Invokers.Installation installed = Invokers.install(a);
    try (installed) {
      assertThat(unbound.isFor(a)).isTrue();
      assertThat(unbound.isFor(b)).isFalse();
    }
  }
}
