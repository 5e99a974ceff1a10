package dev.dewey.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a task counts as late that a dead worker had in hand. */
final class DeathTest {
  private static final Instant KILLED = Instant.parse("2026-02-01T12:00:00Z");
  private static final Duration AT_MOST = Duration.ofSeconds(20);

  private final List<Event> events = new ArrayList<>();

  private void started(String who, int delivery, int second) {
    events.add(new Event(Event.Kind.STARTED, "a", delivery, who, KILLED.plusSeconds(second)));
  }

  private void ended(String who, int delivery, int second) {
    events.add(new Event(Event.Kind.ENDED, "a", delivery, who, KILLED.plusSeconds(second)));
  }

  private Death death() {
    return Death.of("one", KILLED, events);
  }

  @Test
  void whatHasEndedIsNotInHandUnlessItHasBegunAgain() {
    started("one", 1, -9);
    ended("one", 1, -8);
    started("two", 1, -7);
    assertThat(death().inHand()).isEmpty();
    started("one", 2, -6);
    assertThat(death().inHand()).containsExactly("a");
  }

  @Test
  void whatSomebodyElseStartsInTimeIsNotLate() {
    started("one", 1, -1);
    started("two", 2, 20);
    assertThat(death().late(events, AT_MOST)).isEmpty();
  }

  @Test
  void whatNobodyStartsOrStartsTooLateIsLate() {
    started("one", 1, -1);
    assertThat(death().late(events, AT_MOST)).containsExactly("a");
    started("two", 2, 21);
    assertThat(death().late(events, AT_MOST)).containsExactly("a");
  }

  @Test
  void anEarlierStartByAnotherIsNoRecovery() {
    started("two", 1, -50);
    started("one", 2, -1);
    assertThat(death().late(events, AT_MOST)).containsExactly("a");
  }

  @Test
  void eachFurtherDeathTakesItsTime() {
    started("one", 1, -1);
    started("three", 3, 40);
    assertThat(death().late(events, AT_MOST)).isEmpty();
    events.clear();
    started("one", 1, -1);
    started("three", 3, 41);
    assertThat(death().late(events, AT_MOST)).containsExactly("a");
  }

  @Test
  void aWorkerThatGotTheTaskTwiceHeldTheLaterDelivery() {
    started("one", 1, -30);
    started("one", 3, -1);
    started("two", 4, 21);
    assertThat(death().late(events, AT_MOST)).containsExactly("a");
  }
}
