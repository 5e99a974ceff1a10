package dev.dewey.broker;

import static dev.dewey.broker.Bench.fetch;
import static dev.dewey.broker.Bench.fetchOne;
import static dev.dewey.broker.Bench.message;
import static dev.dewey.broker.Bench.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Settlement.Dead;
import dev.dewey.message.DeadReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can never run is kept, as it was, and can be looked through. */
interface DeadLetterContract {
  Bench bench();

  private void bury(Session session, String id) {
    bench().enqueue(id);
    settle(session, new Dead(fetchOne(session), DeadReason.BAD_ARGUMENTS, "detail of " + id, null));
  }

  private static List<String> details(Page<DeadLetter> page) {
    return page.items().stream().map(DeadLetter::detail).toList();
  }

  @Test
  default void aDeadLetterIsListedAsItWas() {
    bench().require(Guarantee.DEAD_LETTERS);
    byte[] broken = {'{', 0, -1, '"'};
    bench().broker().enqueue(List.of(NewMessage.of(broken)));
    Session session = bench().open("one");
    Delivery delivery = fetchOne(session);
    bench().clock().advance(Duration.ofSeconds(3));
    Instant at = bench().now();

    settle(session, new Dead(delivery, DeadReason.MALFORMED, "no JSON", null));

    Page<DeadLetter> page = bench().broker().deadLetters(null, 10);
    assertThat(page.next()).isNull();
    assertThat(page.items()).hasSize(1);
    DeadLetter letter = page.items().get(0);
    assertThat(letter.message()).isEqualTo(broken);
    assertThat(letter.reason()).isEqualTo(DeadReason.MALFORMED);
    assertThat(letter.detail()).isEqualTo("no JSON");
    assertThat(letter.at()).isEqualTo(at);
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(0, 0, 0, 1));
  }

  @Test
  default void aDeadLetterIsNotDeliveredAgain() {
    Session session = bench().open("one");
    bury(session, "a");

    assertThat(fetch(session, 5)).isEmpty();
    session.close();
    assertThat(fetch(bench().open("two"), 5)).isEmpty();
  }

  @Test
  default void whereThereAreNoneThePageIsEmpty() {
    Page<DeadLetter> page = bench().broker().deadLetters(null, 10);

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isNull();
  }

  @Test
  default void pagesGoFromTheNewestToTheOldest() {
    bench().require(Guarantee.DEAD_LETTERS);
    Session session = bench().open("one");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      bury(session, "m" + i);
      expected.add(0, "detail of m" + i);
    }

    List<String> found = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String cursor = null;
    do {
      Page<DeadLetter> page = bench().broker().deadLetters(cursor, 10);
      found.addAll(details(page));
      sizes.add(page.items().size());
      cursor = page.next();
    } while (cursor != null);

    assertThat(found).isEqualTo(expected);
    assertThat(sizes).containsExactly(10, 10, 5);
  }

  @Test
  default void aFullLastPageIsTheLast() {
    bench().require(Guarantee.DEAD_LETTERS);
    Session session = bench().open("one");
    bury(session, "a");
    bury(session, "b");

    Page<DeadLetter> page = bench().broker().deadLetters(null, 2);

    assertThat(details(page)).containsExactly("detail of b", "detail of a");
    assertThat(page.next()).isNull();
  }

  @Test
  default void aLetterThatComesMeanwhileShiftsNothing() {
    bench().require(Guarantee.DEAD_LETTERS);
    Session session = bench().open("one");
    bury(session, "a");
    bury(session, "b");
    bury(session, "c");
    Page<DeadLetter> first = bench().broker().deadLetters(null, 2);
    bury(session, "d");

    Page<DeadLetter> second = bench().broker().deadLetters(first.next(), 2);

    assertThat(details(first)).containsExactly("detail of c", "detail of b");
    assertThat(details(second)).containsExactly("detail of a");
    assertThat(second.next()).isNull();
  }

  @Test
  default void aFlushRemovesDeadLetters() {
    bench().require(Guarantee.DEAD_LETTERS);
    Session session = bench().open("one");
    bury(session, "a");

    bench().broker().flush();

    assertThat(bench().broker().deadLetters(null, 5).items()).isEmpty();
    bury(session, "b");
    assertThat(details(bench().broker().deadLetters(null, 5))).containsExactly("detail of b");
    assertThat(bench().broker().deadLetters(null, 5).items().get(0).message())
        .isEqualTo(message("b").bytes());
  }
}
