package dev.dewey.sqlite;

import static dev.dewey.sqlite.Bench.answered;
import static dev.dewey.sqlite.Bench.enqueue;
import static dev.dewey.sqlite.Bench.fetch;
import static dev.dewey.sqlite.Bench.message;
import static dev.dewey.sqlite.Bench.session;
import static dev.dewey.sqlite.Bench.text;
import static dev.dewey.sqlite.Bench.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.message.TaskId;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueWriteException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a step whose commit fails, and of one that is committed and never answered. */
final class BrokenCommitsTest {
  @TempDir Path folder;
  private FailingConnector connector;
  private SqliteBroker broker;

  @BeforeEach
  void open() {
    connector = new FailingConnector(folder.resolve("beans.db"));
    broker = Bench.open(connector, "beans", Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    broker.close();
  }

  private Exchange repeated(Session session, List<Settlement> settlements, int want) {
    assertThatThrownBy(() -> session.exchange(settlements, want))
        .isInstanceOf(QueueException.class);
    return session.exchange(settlements, want);
  }

  @Test
  void aFailedCommitLeavesNothingAndIsTold() {
    connector.failBefore(1);

    assertThatThrownBy(() -> enqueue(broker, "a", "b"))
        .isInstanceOf(QueueWriteException.class)
        .hasMessage(
            "2 messages could not be put on queue beans, because the connection broke before the commit. Try again.");

    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    enqueue(broker, "a", "b");
    assertThat(broker.counts()).isEqualTo(new QueueCounts(2, 0, 0, 0));
  }

  @Test
  void aFailedExchangeLeavesAllAsItWas() {
    Session session = session(broker);
    enqueue(broker, "a", "b");
    List<Delivery> first = fetch(session, 1);
    connector.failBefore(1);

    Exchange exchange = repeated(session, List.of(answered(first.get(0))), 1);

    assertThat(exchange.refused()).isEmpty();
    assertThat(texts(exchange.deliveries())).containsExactly("b");
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 1, 0));
  }

  @Test
  void whatWasHandedOutAndNotToldComesWithTheNextAnswer() {
    Session session = session(broker);
    enqueue(broker, "a", "b", "c");
    connector.failAfter(1);

    assertThat(texts(repeated(session, List.of(), 2).deliveries())).containsExactly("a", "b");
    assertThat(broker.counts()).isEqualTo(new QueueCounts(1, 0, 2, 0));
    assertThat(texts(fetch(session, 5))).containsExactly("c");
  }

  @Test
  void whatWasSettledCountsOnce() {
    Session session = session(broker);
    enqueue(broker, "a", "b", "c");
    List<Delivery> all = fetch(session, 3);
    connector.failAfter(1);
    List<Settlement> settlements =
        List.of(
            answered(all.get(0)),
            new Settlement.Retry(all.get(1), message("again"), Duration.ZERO),
            new Settlement.GiveBack(all.get(2)));

    assertThat(repeated(session, settlements, 0).refused()).isEmpty();

    assertThat(broker.counts()).isEqualTo(new QueueCounts(2, 0, 0, 0));
    assertThat(broker.peekResult(new TaskId("a"))).isNotNull();
  }

  @Test
  void whatIsSaidLaterIsSettledToo() {
    Session session = session(broker);
    enqueue(broker, "a", "b");
    List<Delivery> both = fetch(session, 2);
    enqueue(broker, "c", "d");
    connector.failAfter(1);
    assertThatThrownBy(() -> session.exchange(List.of(answered(both.get(0))), 1))
        .isInstanceOf(QueueException.class);

    Exchange exchange = session.exchange(List.of(answered(both.get(0)), answered(both.get(1))), 2);

    assertThat(exchange.refused()).isEmpty();
    assertThat(texts(exchange.deliveries())).containsExactly("c", "d");
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 2, 0));
  }

  @Test
  void twoLossesInARowForgetNothing() {
    Session session = session(broker);
    enqueue(broker, "a", "b", "c");
    connector.failAfter(2);
    assertThatThrownBy(() -> session.exchange(List.of(), 1)).isInstanceOf(QueueException.class);
    assertThatThrownBy(() -> session.exchange(List.of(), 2)).isInstanceOf(QueueException.class);

    assertThat(texts(fetch(session, 3))).containsExactly("a", "b", "c");
  }

  /** One of so many commits fails, before or after. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void onABadDayEachMessageIsDoneOnce(long seed) {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      names.add("m" + i);
    }
    enqueue(broker, names.toArray(String[]::new));
    Session session = session(broker);
    Map<String, Integer> runs = new TreeMap<>();
    List<Settlement> settlements = List.of();
    int failures = 0;

    while (runs.size() < names.size() || !settlements.isEmpty()) {
      connector.failBefore(random.nextInt(6) == 0 ? 1 : 0);
      connector.failAfter(random.nextInt(6) == 0 ? 1 : 0);
      try {
        Exchange exchange = session.exchange(settlements, 7);
        assertThat(exchange.refused()).isEmpty();
        exchange.deliveries().forEach(each -> runs.merge(text(each), 1, Integer::sum));
        settlements = exchange.deliveries().stream().map(Bench::answered).toList();
      } catch (QueueException e) {
        failures++;
      }
    }

    connector.failBefore(0);
    connector.failAfter(0);
    assertThat(failures).isGreaterThan(5);
    assertThat(runs).hasSize(names.size());
    assertThat(runs.values()).containsOnly(1);
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    names.forEach(name -> assertThat(broker.peekResult(new TaskId(name))).isNotNull());
  }
}
