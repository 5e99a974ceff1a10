package dev.dewey.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.testkit.bench.Threads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link BaseDataStore} keeps; the test class of a store extends it.
 *
 * <p>Each test gets stores of its own, and what was put there is removed after it.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
public abstract class DataStoreContract {
  private static final int ENOUGH_WRITES = 20;

  /** Blanks, cases, patterns of shells and of SQL, paths, quotes, beyond ASCII, and long ones. */
  private static final List<String> ODD_KEYS =
      List.of(
          "a",
          "A",
          "schedule:web-1",
          "schedule:web_1",
          "a b",
          " a",
          "*",
          "a*",
          "?",
          "[a]",
          "%",
          "_",
          "{a}",
          "a\\",
          "a/b",
          "..",
          "'",
          "\"",
          ";--",
          "$1",
          "a\nb",
          "a\tb",
          "ä",
          "a\u0308",
          "\u65e5\u672c",
          "\ud83e\uded8",
          "x".repeat(500),
          "x".repeat(501));

  private static final int THREADS = 8;
  private static final int KEYS = 20;

  private final List<BaseDataStore> opened = new ArrayList<>();
  private final String name = "contract-" + UUID.randomUUID();
  private BaseDataStore store;

  /** For the test class of a store. */
  protected DataStoreContract() {}

  /**
   * Opens a store; two of one name hold the same values, as those of two processes do.
   *
   * @param name of 1 to 255 ASCII letters, digits and {@code . _ $ : -}
   */
  protected abstract BaseDataStore open(String name);

  @BeforeEach
  final void openStore() {
    store = opened(name);
  }

  @AfterEach
  final void removeAll() {
    opened.forEach(BaseDataStore::flush);
    opened.forEach(BaseDataStore::close);
  }

  private BaseDataStore opened(String of) {
    BaseDataStore another = open(of);
    opened.add(another);
    return another;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  final void whatWasNeverPutIsNull() {
    assertThat(store.get("a")).isNull();
    assertThat(store.peek("a")).isNull();
  }

  @Test
  final void getTakesAValueAway() {
    store.put("a", bytes("1"));

    assertThat(store.get("a")).isEqualTo(bytes("1"));
    assertThat(store.get("a")).isNull();
    assertThat(store.peek("a")).isNull();
  }

  @Test
  final void peekLeavesItThere() {
    store.put("a", bytes("1"));

    assertThat(store.peek("a")).isEqualTo(bytes("1"));
    assertThat(store.peek("a")).isEqualTo(bytes("1"));
    assertThat(store.get("a")).isEqualTo(bytes("1"));
  }

  @Test
  final void theLastValuePutStands() {
    store.put("a", bytes("a long first value"));
    store.put("a", bytes("2"));

    assertThat(store.peek("a")).isEqualTo(bytes("2"));
    assertThat(store.get("a")).isEqualTo(bytes("2"));
    assertThat(store.get("a")).isNull();
  }

  @Test
  final void aKeyIsFreeAgainWhenItsValueWasTaken() {
    store.put("a", bytes("1"));
    store.get("a");

    store.put("a", bytes("2"));

    assertThat(store.get("a")).isEqualTo(bytes("2"));
  }

  @Test
  final void anEmptyValueIsAValue() {
    store.put("a", new byte[0]);

    assertThat(store.peek("a")).isEmpty();
    assertThat(store.get("a")).isEmpty();
    assertThat(store.get("a")).isNull();
  }

  @Test
  final void everyByteComesOutAsItWentIn() {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }

    store.put("a", every);

    assertThat(store.peek("a")).isEqualTo(every);
    assertThat(store.get("a")).isEqualTo(every);
  }

  @Test
  final void aMebibyteComesOutWhole() {
    byte[] large = new byte[1 << 20];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31);
    }

    store.put("a", large);

    assertThat(store.get("a")).isEqualTo(large);
  }

  @Test
  final void aKeyIsWhatItIsAndNoPattern() {
    Map<String, byte[]> values = new LinkedHashMap<>();
    for (String key : ODD_KEYS) {
      values.put(key, bytes("the value of " + key));
    }

    values.forEach(store::put);

    values.forEach((key, value) -> assertThat(store.peek(key)).as(key).isEqualTo(value));
    values.forEach((key, value) -> assertThat(store.get(key)).as(key).isEqualTo(value));
    values.forEach((key, value) -> assertThat(store.get(key)).as(key).isNull());
  }

  @Test
  final void aFlushRemovesAll() {
    store.put("a", bytes("1"));
    store.put("b", bytes("2"));

    store.flush();
    store.flush();

    assertThat(store.peek("a")).isNull();
    assertThat(store.get("b")).isNull();
    store.put("a", bytes("3"));
    assertThat(store.get("a")).isEqualTo(bytes("3"));
  }

  @Test
  final void storesOfOtherNamesAreOtherStores() {
    BaseDataStore longer = opened(name + "0");
    store.put("a", bytes("1"));
    longer.put("a", bytes("2"));
    assertThat(store.peek("a")).isEqualTo(bytes("1"));

    longer.flush();

    assertThat(longer.peek("a")).isNull();
    assertThat(store.get("a")).isEqualTo(bytes("1"));
  }

  @Test
  final void whatOneProcessPutsAnotherGets() {
    BaseDataStore other = opened(name);
    store.put("a", bytes("1"));

    assertThat(other.get("a")).isEqualTo(bytes("1"));
    assertThat(store.get("a")).isNull();
  }

  @Test
  final void valuesStayWhenAStoreIsClosed() {
    BaseDataStore first = open(name);
    first.put("a", bytes("1"));

    first.close();
    first.close();

    assertThat(store.peek("a")).isEqualTo(bytes("1"));
    assertThat(opened(name).get("a")).isEqualTo(bytes("1"));
  }

  @Test
  final void ofThreadsThatTakeOneValueOneGetsIt() throws Exception {
    for (int i = 0; i < KEYS; i++) {
      String key = "key" + i;
      AtomicInteger winners = new AtomicInteger();
      store.put(key, bytes("value"));

      Threads.together(
          THREADS,
          thread -> {
            if (store.get(key) != null) {
              winners.incrementAndGet();
            }
          });

      assertThat(winners).as("threads that got the value of " + key).hasValue(1);
    }
  }

  @Test
  final void aValueIsNeverSeenHalfWritten() throws Exception {
    byte[] ones = bytes("1".repeat(50_000));
    byte[] twos = bytes("2".repeat(70_000));
    store.put("a", ones);

    AtomicInteger readers = new AtomicInteger(3);
    AtomicInteger writes = new AtomicInteger();
    Threads.together(
        4,
        thread -> {
          if (thread == 3) {
            writeWhileThereAreReaders(readers, writes, ones, twos);
          } else {
            readHundredTimes(readers, writes, ones, twos);
          }
        });
  }

  private void writeWhileThereAreReaders(
      AtomicInteger readers, AtomicInteger writes, byte[] ones, byte[] twos) {
    try {
      while (readers.get() > 0) {
        store.put("a", writes.getAndIncrement() % 2 == 0 ? twos : ones);
      }
    } finally {
      writes.set(ENOUGH_WRITES);
    }
  }

  /** Or more often: a quick reader goes on until it has seen some writes from end to end. */
  private void readHundredTimes(
      AtomicInteger readers, AtomicInteger writes, byte[] ones, byte[] twos) {
    try {
      for (int i = 0; i < 100 || writes.get() < ENOUGH_WRITES; i++) {
        assertThat(store.peek("a")).isIn(ones, twos);
      }
    } finally {
      readers.decrementAndGet();
    }
  }
}
