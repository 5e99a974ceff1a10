package dev.dewey.composed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.QueueException;
import dev.dewey.testing.LogRecorder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SavedScheduleTest {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  private final TroubledStore store = new TroubledStore();

  private static Waiting waiting(int number) {
    return new Waiting(("m" + number).getBytes(UTF_8), NOON.plusSeconds(number % 500), number % 3);
  }

  private SavedSchedule open() {
    return SavedSchedule.open(store, "one");
  }

  private SavedSchedule openFull(int count) {
    SavedSchedule schedule = open();
    for (int i = 0; i < count; i++) {
      schedule.add(waiting(i));
    }
    schedule.save();
    store.puts();
    return schedule;
  }

  private static List<String> drain(SavedSchedule schedule) {
    List<String> all = new ArrayList<>();
    for (Waiting next = schedule.pollDue(Instant.MAX);
        next != null;
        next = schedule.pollDue(Instant.MAX)) {
      all.add(new String(next.message(), UTF_8) + " " + next.due() + " " + next.parks());
    }
    return all;
  }

  private static List<String> expected(int count) {
    SavedSchedule fresh = SavedSchedule.open(null, "fresh");
    for (int i = 0; i < count; i++) {
      fresh.add(waiting(i));
    }
    return drain(fresh);
  }

  @Test
  void aThousandEntriesAreFoundAgainInTheirOrder() {
    openFull(1000);

    assertThat(drain(open())).hasSize(1000).isEqualTo(expected(1000));
  }

  @Test
  void whatWasNotSavedIsNotFound() {
    SavedSchedule schedule = openFull(3);
    schedule.add(waiting(3));

    assertThat(drain(open())).hasSize(3);
  }

  @Test
  void onlyChangedChunksAreWritten() {
    SavedSchedule schedule = openFull(1000);
    schedule.save();
    assertThat(store.puts()).isEmpty();

    schedule.add(waiting(1000));
    schedule.save();
    assertThat(store.puts()).containsExactly("schedule:one:3");

    schedule.pollDue(NOON); // m0, of the first chunk
    schedule.save();
    assertThat(store.puts()).containsExactly("schedule:one:0");
  }

  @Test
  void theFirstSaveListsBeforeItWrites() {
    SavedSchedule schedule = open();
    assertThat(store.puts()).containsExactly("schedule:one:owner");
    for (int i = 0; i < 257; i++) {
      schedule.add(waiting(i));
    }

    schedule.save();

    assertThat(store.puts()).containsExactly("schedule:one", "schedule:one:0", "schedule:one:1");
  }

  @Test
  void anEmptiedScheduleLeavesNoChunksBehind() {
    SavedSchedule schedule = openFull(600);
    drain(schedule);

    schedule.save();

    assertThat(store.puts()).containsExactly("schedule:one");
    assertThat(new String(store.peek("schedule:one"), UTF_8)).isEqualTo("[]");
    for (int i = 0; i < 3; i++) {
      assertThat(store.peek("schedule:one:" + i)).isNull();
    }
    assertThat(drain(open())).isEmpty();
  }

  @Test
  void anEmptiedChunkIsUsedAgain() {
    SavedSchedule schedule = openFull(10);
    drain(schedule);
    schedule.add(waiting(77));
    schedule.save();

    assertThat(store.puts()).containsExactly("schedule:one:0");
    assertThat(drain(open())).hasSize(1);
  }

  @Test
  void aStoreThatFailsAtAnyStepLosesNothing() {
    for (int steps = 0; steps < 12; steps++) {
      store.recover();
      store.flush();
      SavedSchedule schedule = openFull(600);
      Set<String> kept = new HashSet<>(drain(open()));
      schedule = open();
      schedule.pollDue(NOON); // m0 runs now
      for (int i = 600; i < 1200; i++) {
        schedule.add(waiting(i));
      }

      store.failAfter(steps);
      boolean failed = fails(schedule);
      store.recover();

      Set<String> afterCrash = new HashSet<>(drain(open()));
      kept.remove("m0 " + NOON + " 0");
      assertThat(afterCrash).as("a crash after %d steps", steps).containsAll(kept);
      schedule = failed ? reclaim(schedule) : schedule;
      schedule.save();
      assertThat(new HashSet<>(drain(open()))).as("%d steps, then saved", steps).hasSize(1199);
    }
  }

  /** Makes a schedule the owner of its key again, after the looks of this test took it away. */
  private SavedSchedule reclaim(SavedSchedule schedule) {
    store.get("schedule:one:owner");
    return schedule;
  }

  private static boolean fails(SavedSchedule schedule) {
    try {
      schedule.save();
      return false;
    } catch (QueueException e) {
      return true;
    }
  }

  @Test
  void aSecondConsumerOfTheSameNameIsDetected() {
    SavedSchedule first = openFull(1);
    SavedSchedule second = open();
    first.add(waiting(1));

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(first::save)
        .withMessage(
            "another consumer has taken over schedule:one in the task store, because it has the"
                + " same name. Give each consumer a name of its own:"
                + " Consumer.builder(invoker).name(…).");
    second.add(waiting(2));
    second.save();
    assertThat(drain(open())).hasSize(2);
  }

  @Test
  void consumersOfDifferentNamesDoNotMeet() {
    SavedSchedule one = openFull(1);
    SavedSchedule two = SavedSchedule.open(store, "two");
    two.add(waiting(2));
    two.save();
    one.add(waiting(1));
    one.save();

    assertThat(drain(open())).hasSize(2);
    assertThat(drain(SavedSchedule.open(store, "two"))).hasSize(1);
  }

  @Test
  void aFlushedStoreIsFilledAgain() {
    SavedSchedule schedule = openFull(300);
    store.flush();
    schedule.add(waiting(300));

    schedule.save();

    assertThat(drain(open())).hasSize(301);
  }

  @Test
  void damagedBytesAreRefusedWithTheRemedy() {
    for (String damaged : List.of("", "{", "[[1,2", "[[1,0,\"*\"]]", "[1]", "[[\"x\",0,\"\"]]")) {
      openFull(1);
      store.put("schedule:one:0", damaged.getBytes(UTF_8));

      assertThatExceptionOfType(DataStoreGetException.class)
          .as(damaged)
          .isThrownBy(this::open)
          .withMessage(
              "the task store holds a schedule that cannot be read, because its bytes are damaged"
                  + " or not ours. Move its keys \"schedule:…\" away to start without them.");
      store.flush();
    }
  }

  @Test
  void aDamagedIndexIsRefusedToo() {
    store.put("schedule:one", "[0,".getBytes(UTF_8));

    assertThatExceptionOfType(DataStoreGetException.class).isThrownBy(this::open);
  }

  @Test
  void aStoreThatHoldsNothingIsNoError() {
    try (LogRecorder log = LogRecorder.of("dev.dewey.composed")) {
      assertThat(drain(open())).isEmpty();

      assertThat(log.lines("WARN")).isEmpty();
    }
  }

  @Test
  void withoutATaskStoreALineSaysWhatIsLost() {
    try (LogRecorder log = LogRecorder.of("dev.dewey.composed")) {
      SavedSchedule.open(null, "one");

      assertThat(log.lines("WARN"))
          .containsExactly(
              "There is no task store: calls for later are lost when consumer one stops. Give the"
                  + " invoker one to keep them: Invoker.builder(queue).taskStore(…).");
    }
  }

  @Test
  void aLookSaysHowManyWereFound() {
    openFull(7);
    try (LogRecorder log = LogRecorder.of("dev.dewey.composed")) {
      open();

      assertThat(log.lines("INFO")).containsExactly("Found 7 calls for later under schedule:one.");
    }
  }
}
