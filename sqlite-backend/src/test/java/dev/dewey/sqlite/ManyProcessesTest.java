package dev.dewey.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.QueueCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at one file, without a pause. */
final class ManyProcessesTest {
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("beans.db");
  }

  /** Two processes, each with two threads that queue and two that fetch and settle. */
  @Test
  void nothingIsLockedNothingIsLostAndAllIsInOrder() throws IOException {
    int each = 150;
    try (SqliteBroker broker = SqliteBroker.open(file(), "beans");
        Hammer one = Hammer.start(file(), "one", each, 3);
        Hammer two = Hammer.start(file(), "two", each, 3)) {
      Hammer.go(file(), one, two);

      Awaitility.await()
          .atMost(LONG)
          .until(
              () ->
                  one.says("produced").size() + two.says("produced").size() == 4
                      && broker.counts().equals(new QueueCounts(0, 0, 0, 0))
                      && done(one).size() + done(two).size() == 4 * each);

      one.assertNothingFailed();
      two.assertNothingFailed();
      List<String> all = new ArrayList<>(done(one));
      all.addAll(done(two));
      assertThat(all).doesNotHaveDuplicates().hasSize(4 * each);
      assertInOrder(one);
      assertInOrder(two);
    }
  }

  private static List<String> done(Hammer hammer) {
    return hammer.says("done").stream()
        .flatMap(line -> Stream.of(line.substring(2).split(" ")))
        .toList();
  }

  /** Of one producer and one priority, each consumer sees what comes later later. */
  private static void assertInOrder(Hammer hammer) {
    Map<String, Integer> latest = new HashMap<>();
    for (String line : hammer.says("done")) {
      String consumer = line.substring(0, 1);
      for (String name : line.substring(2).split(" ")) {
        int end = name.lastIndexOf('-');
        int number = Integer.parseInt(name.substring(end + 1));
        Integer before = latest.put(consumer + name.substring(0, end), number);
        assertThat(before == null || before < number).as("%s after %s", name, before).isTrue();
      }
    }
  }

  /** At {@code FULL}; SQLite's own wait lets one of two starve. */
  @Test
  void neitherOfTwoStarves() throws IOException {
    try (SqliteBroker ones = SqliteBroker.open(file(), "ones");
        SqliteBroker twos = SqliteBroker.open(file(), "twos");
        Hammer one = Hammer.start(file(), "one", 1_000_000, 1, "ones");
        Hammer two = Hammer.start(file(), "two", 1_000_000, 1, "twos")) {
      Hammer.go(file(), one, two);

      Awaitility.await()
          .atMost(LONG)
          .until(() -> ones.counts().ready() + twos.counts().ready() > 400);

      long first = ones.counts().ready();
      long second = twos.counts().ready();
      assertThat(Math.min(first, second)).isGreaterThan((first + second) * 3 / 10);
      one.assertNothingFailed();
      two.assertNothingFailed();
    }
  }
}
