package dev.dewey.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.delivery.CrewPlan.Ahead;
import dev.dewey.delivery.CrewPlan.Workers;
import dev.dewey.spi.QueueReadException;
import dev.dewey.testing.LogRecorder;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How long a fetcher lets a broker alone that fails: it says so, and is then woken at once, so that
 * nobody waits here.
 */
final class PausesTest {
  private static final Pattern PAUSE = Pattern.compile("the next try is in (\\d+) ms");

  /** A session whose exchanges fail or not, as a word of letters says: F is a failure. */
  private static final class Moody implements Session {
    private final Fetcher fetcher;
    private final String moods;
    private int next;

    Moody(Duration lease, String moods) {
      Signal signal = new Signal();
      Workers one = new Workers(1, ThreadStarter.PLATFORM);
      CrewPlan plan = new CrewPlan(one, Ahead.BY_PACE, CrewPlan.WOKEN, lease, Duration.ZERO);
      Lookout lookout = new Lookout(this, CrewPlan.WOKEN, signal::raise);
      Fetcher.Desk desk =
          new Fetcher.Desk(
              this, new WorkBuffer(signal::raise), new Settler(this), new Pace(1, 1), lookout);
      this.fetcher = new Fetcher(desk, plan, signal);
      this.moods = moods;
    }

    @Override
    public Exchange exchange(List<Settlement> settlements, int want) {
      if (next == moods.length()) {
        fetcher.stop();
      } else {
        fetcher.workMayWait();
        if (moods.charAt(next++) == 'F') {
          throw new QueueReadException("the broker is down");
        }
      }
      return new Exchange(List.of(), List.of());
    }

    @Override
    public boolean await(Duration atMost) {
      return true;
    }

    @Override
    public void renew() {}

    @Override
    public void close() {}
  }

  private static List<Integer> pauses(Duration lease, String moods) {
    Fetcher fetcher = new Moody(lease, moods).fetcher;
    try (LogRecorder log = LogRecorder.of(Fetcher.class.getName())) {
      fetcher.workMayWait();
      fetcher.run();
      assertThat(fetcher.hasSettled()).isTrue();
      return log.lines("WARN").stream().map(PausesTest::pause).toList();
    }
  }

  private static int pause(String line) {
    Matcher matcher = PAUSE.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  @Test
  void eachIsLongerThanTheLastButNoneIsLongerThanTwoSeconds() {
    assertThat(pauses(Duration.ofMinutes(10), "FFFFFFFFF"))
        .containsExactly(50, 100, 200, 400, 800, 1600, 2000, 2000, 2000);
  }

  @Test
  void noneIsLongerThanAFifthOfTheLease() {
    assertThat(pauses(Duration.ofSeconds(4), "FFFFFFF"))
        .containsExactly(50, 100, 200, 400, 800, 800, 800);
    assertThat(pauses(Duration.ofMillis(200), "FFF")).containsExactly(40, 40, 40);
  }

  @Test
  void theyBeginAnewWhenAnExchangeHasSucceeded() {
    assertThat(pauses(Duration.ofMinutes(1), "FFF.FF..F"))
        .containsExactly(50, 100, 200, 50, 100, 50);
  }
}
