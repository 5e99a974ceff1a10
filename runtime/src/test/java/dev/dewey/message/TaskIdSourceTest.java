package dev.dewey.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TaskIdSourceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Instant time = NOW;
  private final TaskIdSource source = new TaskIdSource(() -> time);

  @Test
  void makes22CharactersOfTheAlphabet() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(source.next().value()).hasSize(22).matches("[-_0-9A-Za-z]{22}");
    }
  }

  @Test
  void sortsByTime() {
    TaskId earlier = source.next();
    time = time.plusMillis(1);
    TaskId later = new TaskIdSource(() -> time).next();
    assertThat(later).isGreaterThan(earlier);
    time = Instant.parse("9999-12-31T23:59:59.999Z");
    assertThat(new TaskIdSource(() -> time).next()).isGreaterThan(later);
  }

  @Test
  void risesWhileTheClockStands() {
    assertRises(200_000);
  }

  @Test
  void risesWhenTheClockGoesBack() {
    TaskId before = source.next();
    time = time.minusSeconds(3600);
    assertThat(source.next()).isGreaterThan(before);
    assertRises(1_000);
    time = Instant.ofEpochMilli(-1);
    assertRises(1_000);
  }

  @Test
  void risesFromTheFirstMillisecondOfAll() {
    time = Instant.EPOCH;
    assertRises(1_000);
  }

  @Test
  void takesATimeBefore1970ForTheFirstMillisecond() {
    TaskId now = source.next();
    time = Instant.EPOCH.minusMillis(1);
    assertThat(new TaskIdSource(() -> time).next()).isLessThan(now);
  }

  private void assertRises(int ids) {
    TaskId last = source.next();
    for (int i = 0; i < ids; i++) {
      TaskId next = source.next();
      assertThat(next.compareTo(last)).isPositive();
      last = next;
    }
  }

  @Test
  void isCaughtUpByTheClock() {
    for (int i = 0; i < 3 << 16; i++) {
      source.next();
    }
    time = time.plusMillis(10);
    String made = source.next().value();
    String fresh = new TaskIdSource(() -> time).next().value();
    assertThat(made.substring(0, 11)).isEqualTo(fresh.substring(0, 11));
  }

  @Test
  void isUniqueOverThreadsAndRisesInEach() throws Exception {
    TaskIdSource shared = new TaskIdSource(InstantSource.system());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<TaskId>>> made = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        made.add(threads.submit(() -> make(shared, 20_000)));
      }
      Set<TaskId> all = new HashSet<>();
      for (Future<List<TaskId>> ids : made) {
        assertThat(ids.get()).isSorted();
        all.addAll(ids.get());
      }
      assertThat(all).hasSize(80_000);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<TaskId> make(TaskIdSource source, int count) {
    List<TaskId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(source.next());
    }
    return ids;
  }

  @Test
  void differsBetweenSourcesThatCountAlike() {
    Set<String> randomParts = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      randomParts.add(new TaskIdSource(() -> NOW).next().value().substring(11));
    }
    assertThat(randomParts).hasSize(1_000);
  }

  @Test
  void writesBitsSoThatTextSortsAsTheyDo() {
    assertThat(TaskIdSource.encode(0, 0)).isEqualTo("-".repeat(22));
    assertThat(TaskIdSource.encode(0, 1)).isEqualTo("-".repeat(21) + "0");
    assertThat(TaskIdSource.encode(-1, -1)).isEqualTo("2" + "z".repeat(21));
    assertThat(TaskIdSource.encode(1, 0)).isEqualTo("-".repeat(11) + "F" + "-".repeat(10));
    Random random = new Random(42);
    for (int i = 0; i < 10_000; i++) {
      long high = random.nextLong();
      long low = random.nextLong();
      long other = random.nextBoolean() ? high : random.nextLong();
      long otherLow = random.nextLong();
      int order = Long.compareUnsigned(high, other);
      order = order == 0 ? Long.compareUnsigned(low, otherLow) : order;
      String text = TaskIdSource.encode(high, low);
      assertThat(Integer.signum(text.compareTo(TaskIdSource.encode(other, otherLow))))
          .isEqualTo(Integer.signum(order));
    }
  }
}
