package dev.dewey.redis.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.redis.LogRecorder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;

final class WaitsTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(5);

  private final Waits waits = new Waits();
  private final Line line = new Line(new HostAndPort("r", 6379), new Jedis());
  private final LogRecorder log = LogRecorder.of(Waits.class.getName());

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void whereNobodyWaitsNothingIsAsked() {
    waits.endAll(LONG, asked -> assertThat(asked).as("never asked").isNull());
    waits.begin(line);
    waits.end(line);
    waits.endAll(LONG, asked -> assertThat(asked).as("never asked").isNull());
  }

  @Test
  void theServerIsAskedAgainUntilTheWaitHasEnded() {
    AtomicInteger asked = new AtomicInteger();
    waits.begin(line);

    waits.endAll(
        LONG,
        waiting -> {
          if (asked.incrementAndGet() == 3) {
            waits.end(line);
          }
        });

    assertThat(asked).hasValue(3);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void whereTheServerCannotBeAskedTheWaitEndsByItself() {
    AtomicInteger asked = new AtomicInteger();
    waits.begin(line);

    waits.endAll(
        LONG,
        waiting -> {
          asked.incrementAndGet();
          new Thread(() -> waits.end(line)).start();
          throw RedisFailure.notSent("it is away", "Wait.", null);
        });

    assertThat(asked).hasValue(1);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void aWaitThatDoesNotEndIsCutAloud() {
    waits.begin(line);

    waits.endAll(SHORT, waiting -> {});

    assertThat(log.lines())
        .containsExactly(
            "WARN A wait has not ended by itself and is cut; a message on its way is lost to a plain queue, and runs again at a broker.");
  }

  @Test
  void anInterruptDoesNotHurryItAndStaysSet() {
    AtomicInteger asked = new AtomicInteger();
    waits.begin(line);
    Thread.currentThread().interrupt();

    waits.endAll(
        LONG,
        waiting -> {
          if (asked.incrementAndGet() == 3) {
            waits.end(line);
          }
        });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(asked).hasValue(3);
    assertThat(log.lines()).isEmpty();
  }
}
