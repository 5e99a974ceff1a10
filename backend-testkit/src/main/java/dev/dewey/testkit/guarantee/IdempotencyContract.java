package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.done;
import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchIds;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Messages.once;
import static dev.dewey.testkit.bench.Threads.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.Session;
import dev.dewey.testkit.bench.Bench;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Guarantee#IDEMPOTENCY}: a message whose key was seen is dropped. */
public interface IdempotencyContract {
  /** What to work with. */
  Bench bench();

  @Test
  default void aSecondMessageOfTheSameKeyIsDropped() {
    bench().broker().enqueue(List.of(once("a", "key"), once("b", "key"), once("c", "other")));
    bench().broker().enqueue(List.of(once("d", "key"), message("e")));

    assertThat(fetchIds(bench().open("one"), 10)).containsExactly("a", "c", "e");
  }

  @Test
  default void aKeyIsKeptWhenItsMessageIsFinished() {
    Session session = bench().open("one");
    bench().broker().enqueue(List.of(once("a", "key")));
    settle(session, done(fetchOne(session)));

    bench().broker().enqueue(List.of(once("b", "key")));

    assertThat(fetch(session, 1)).isEmpty();
  }

  @Test
  default void theKeysOfAnotherQueueAreOtherKeys() {
    Broker other = bench().another();
    bench().broker().enqueue(List.of(once("a", "key")));

    other.enqueue(List.of(once("b", "key")));

    assertThat(fetchIds(bench().open(other, "one"), 1)).containsExactly("b");
  }

  @Test
  default void ofProducersWithOneKeyOneIsFirst() throws Exception {
    together(8, thread -> bench().broker().enqueue(List.of(once("m" + thread, "key"))));

    assertThat(fetch(bench().open("one"), 10)).hasSize(1);
  }
}
