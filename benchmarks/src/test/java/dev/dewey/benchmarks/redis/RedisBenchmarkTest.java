package dev.dewey.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.benchmarks.race.Lane.Work;
import dev.dewey.benchmarks.redis.BareScripts.Form;
import dev.dewey.benchmarks.redis.Measuring.Extent;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisBenchmarkTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

  @Test
  void everyFigureIsTakenAndTold() {
    Extent little = new Extent(0, 1, 200, 1_000, Duration.ofMillis(100));
    try (Place place = Place.start();
        Measuring measuring = new Measuring(place, NOWHERE)) {
      Figures figures = measuring.take(little);
      Map<String, String> tables = new Report(figures).tables();

      assertThat(figures.speeds().drain()).hasSize(4);
      assertThat(figures.usages().drain().calls()).containsEntry("set", 200L);
      assertThat(figures.usages().enqueue().calls()).containsEntry("lpush", 200L);
      assertThat(figures.waits().started().millis(0.5)).isPositive();
      assertThat(tables.get("drain"))
          .contains("| constant EVALSHA, batches of 100 | ", "| Dewey: one worker | ");
      assertThat(tables.get("aims").lines()).hasSize(11);
      assertThat(RedisBenchmark.filled(tables)).contains(tables.get("server").strip());
    }
  }

  @Test
  void aFullExchangeHasAnotherPriorityAndAScheduleToLookAfterUntilItsEnd() {
    try (Place place = Place.start()) {
      BareScripts scripts = new BareScripts(place, Example.ofBeans());
      for (Form form : List.of(Form.WOKEN, Form.RENEWING)) {
        try (Work work = scripts.exchange(form).preparing().apply(20)) {
          work.run();
        }

        assertThat(place.jedis().exists(place.keys().special())).isTrue();
        assertThat(place.jedis().zcard(place.keys().priorities())).isEqualTo(1);
        assertThat(place.jedis().zcard(place.keys().schedule())).isEqualTo(1);
        assertThat(place.jedis().llen(place.keys().ready())).isZero();
      }
    }
  }
}
