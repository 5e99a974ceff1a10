package dev.dewey.testkit.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.memory.MemoryBroker;
import dev.dewey.testkit.process.JavaProgram;
import dev.dewey.testkit.process.WorkPlan;
import dev.dewey.testkit.process.Workshop;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Processes of a workshop do what they are told, and end with it. */
@Timeout(120)
final class WorkshopTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private BrokerServer server;
  private Workshop shop;

  @BeforeEach
  void open() throws IOException {
    server = new BrokerServer(MemoryBroker::new);
    WorkPlan plan =
        new WorkPlan(server.uri(), "beans", 2, Duration.ofSeconds(5), Duration.ofMillis(5));
    shop =
        new Workshop(
            plan,
            new ServedBroker(URI.create(server.uri()), "beans"),
            System.getProperty("java.class.path")
                + File.pathSeparator
                + System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + "target/test-classes");
  }

  @AfterEach
  void close() throws IOException {
    shop.close();
    server.close();
  }

  @Test
  void aProducerEndsByItselfAndAWorkerWhenItIsAsked() {
    assertThat(shop.producer("producer", 45).awaitEnd()).isZero();
    JavaProgram worker = shop.worker("worker");
    shop.await("all is done", SOON, shop::isEmpty);

    shop.terminateAll();

    assertThat(worker.isAlive()).isFalse();
    assertThat(shop.account().acked()).hasSize(45);
    assertThat(shop.account().lost()).isZero();
    assertThat(shop.account().duplicates()).isZero();
    assertThat(shop.account().imbalance()).isZero();
  }

  @Test
  void whoIsFrozenEndsWithTheWorkshop() {
    JavaProgram worker = shop.worker("worker");
    shop.producer("producer", 5).awaitEnd();
    shop.await("it works", SOON, () -> shop.started() > 0);
    worker.freeze();
    assertThat(worker.isAlive()).isTrue();

    worker.close();

    assertThat(worker.isAlive()).isFalse();
  }

  @Test
  void whatDoesNotComeIsToldWithAllThereIsToKnow() {
    shop.producer("producer", 5).awaitEnd();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> shop.await("all is done", Duration.ofMillis(20), shop::isEmpty))
        .withMessageContaining("not within PT0.02S: all is done")
        .withMessageContaining("queued: 5 acknowledged")
        .withMessageContaining("the broker holds: 5 ready");
  }
}
