package dev.dewey.postgres.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.postgres.session.Answer.Fetched;
import dev.dewey.postgres.session.Answer.Sight;
import dev.dewey.postgres.session.Answer.Times;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FloorsTest {
  private long seconds;
  private final Floors floors = new Floors(() -> TimeUnit.SECONDS.toNanos(seconds));

  /** Three exchanges raise the floor of the schedule to the time of the first. */
  @BeforeEach
  void raise() {
    for (long at = 10; at <= 12; at++) {
      assertThat(sinceOfAnExchange()).isZero();
      floors.learn(
          new Answer(
              true,
              new Sight(at, at, 0, new Times(at * 1_000_000, at * 1_000_000), List.of(0)),
              List.of(),
              new Fetched(List.of(), Map.of(), Integer.MAX_VALUE)),
          1);
    }
  }

  private long sinceOfAnExchange() {
    Map<String, @Nullable Object> values = new HashMap<>();
    floors.put(values);
    return since(values);
  }

  private long sinceOfALook() {
    Map<String, @Nullable Object> values = new HashMap<>();
    floors.putForLook(values);
    return since(values);
  }

  private static long since(Map<String, @Nullable Object> values) {
    return ((Number) values.getOrDefault("since", -1L)).longValue();
  }

  @Test
  void aLookBeginsAtTheFloor() {
    assertThat(sinceOfALook()).isPositive();
  }

  /** Else what lies below, since the server's clock was set back, would never be seen. */
  @Test
  void everyTenSecondsAnIdleConsumersLookDoesWithout() {
    seconds = 10;

    assertThat(sinceOfALook()).isZero();
    assertThat(sinceOfALook()).isPositive();

    seconds = 19;
    assertThat(sinceOfALook()).isPositive();
    seconds = 20;
    assertThat(sinceOfALook()).isZero();
  }

  @Test
  void whatSuchALookHasFoundTheNextExchangeFinds() {
    seconds = 10;
    sinceOfALook();

    assertThat(sinceOfAnExchange()).isZero();
    assertThat(sinceOfAnExchange()).isPositive();
  }

  @Test
  void anExchangeThatDidWithoutSavesTheLookDoingSo() {
    seconds = 10;
    sinceOfAnExchange();

    assertThat(sinceOfALook()).isPositive();
  }
}
