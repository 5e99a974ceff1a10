package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.fetch;
import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.id;
import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Messages.once;
import static dev.dewey.testkit.bench.Threads.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement.Dead;
import dev.dewey.message.DeadReason;
import dev.dewey.testkit.bench.Bench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * {@link Guarantee#DEAD_LETTERS}: what can never run is kept, as it was, and can be looked through,
 * retried and deleted.
 */
public interface DeadLetterContract {
  /** What to work with. */
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
    byte[] broken = {'{', 0, -1, '"'};
    bench().broker().enqueue(List.of(NewMessage.of(broken)));
    Session session = bench().open("one");
    Delivery delivery = fetchOne(session);
    bench().aMomentLater();
    Instant before = bench().now();

    settle(session, new Dead(delivery, DeadReason.MALFORMED, "no JSON", null));

    Page<DeadLetter> page = bench().broker().deadLetters(null, 10);
    assertThat(page.next()).isNull();
    assertThat(page.items()).hasSize(1);
    DeadLetter letter = page.items().get(0);
    assertThat(letter.message()).isEqualTo(broken);
    assertThat(letter.reason()).isEqualTo(DeadReason.MALFORMED);
    assertThat(letter.detail()).isEqualTo("no JSON");
    assertThat(letter.at()).isBetween(before, bench().now().plusMillis(1));
    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(0, 0, 0, 1));
  }

  @Test
  default void aDetailIsTextOfAnyKind() {
    Session session = bench().open("one");
    String detail = "argument 'näme' at $.a[0] is \"\u65e5\u672c\" | \n\ttab, \ud83e\uded8";
    for (DeadReason reason : DeadReason.values()) {
      bench().enqueue("a");
      settle(session, new Dead(fetchOne(session), reason, detail, null));
    }

    List<DeadLetter> letters = bench().broker().deadLetters(null, 100).items();

    assertThat(letters).extracting(DeadLetter::detail).containsOnly(detail);
    assertThat(letters)
        .extracting(DeadLetter::reason)
        .containsExactlyInAnyOrder(DeadReason.values());
  }

  @Test
  default void pagesGoFromTheNewestToTheOldest() {
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
    } while (cursor != null && found.size() < 2 * expected.size());

    assertThat(found).isEqualTo(expected);
    assertThat(sizes).containsExactly(10, 10, 5);
  }

  @Test
  default void aFullLastPageIsTheLast() {
    Session session = bench().open("one");
    bury(session, "a");
    bury(session, "b");

    Page<DeadLetter> page = bench().broker().deadLetters(null, 2);

    assertThat(details(page)).containsExactly("detail of b", "detail of a");
    assertThat(page.next()).isNull();
  }

  @Test
  default void aLetterThatComesMeanwhileShiftsNothing() {
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

  /** The newest first, as they are listed. */
  private List<DeadLetter> letters() {
    return bench().broker().deadLetters(null, 100).items();
  }

  @Test
  default void aLetterThatIsRetriedIsQueuedInsteadOfKept() {
    Session session = bench().open("one");
    bury(session, "a");
    bury(session, "b");
    DeadLetter letter = letters().get(1);

    assertThat(bench().broker().retryDead(letter.key(), message("again"))).isTrue();
    assertThat(bench().broker().retryDead(letter.key(), message("twice"))).isFalse();

    assertThat(bench().broker().counts()).isEqualTo(new QueueCounts(1, 0, 0, 1));
    assertThat(letters()).extracting(DeadLetter::detail).containsExactly("detail of b");
    Delivery delivery = fetchOne(session);
    assertThat(id(delivery)).isEqualTo("again");
    assertThat(delivery.deliveries() + delivery.parks()).isZero();
  }

  @Test
  default void aLetterIsRetriedAsItsMessageAsks() {
    Session session = bench().open("one");
    bench().broker().enqueue(List.of(once("a", "key")));
    settle(session, new Dead(fetchOne(session), DeadReason.FAILED, "it failed", null));
    bury(session, "b");
    Instant due = bench().soon();

    // the key was used up by the message that failed
    assertThat(bench().broker().retryDead(letters().get(1).key(), once("a", "key"))).isTrue();
    assertThat(bench().broker().retryDead(letters().get(0).key(), message("b", due))).isTrue();

    assertThat(id(fetchOne(session))).isEqualTo("a");
    assertThat(id(bench().fetchWhenDue(session, due))).isEqualTo("b");
  }

  @Test
  default void aLetterThatIsDeletedIsGone() {
    Session session = bench().open("one");
    bury(session, "a");
    bury(session, "b");
    bury(session, "c");
    String key = letters().get(1).key();

    assertThat(bench().again().deleteDead(key)).isTrue();
    assertThat(bench().broker().deleteDead(key)).isFalse();
    assertThat(bench().broker().retryDead(key, message("b"))).isFalse();

    assertThat(letters())
        .extracting(DeadLetter::detail)
        .containsExactly("detail of c", "detail of a");
    assertThat(fetch(session, 1)).isEmpty();
  }

  @Test
  default void aKeyNamesOneLetterForGood() {
    Session session = bench().open("one");
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      bury(session, "same");
      keys.add(0, letters().get(0).key());
    }
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(letters()).extracting(DeadLetter::key).isEqualTo(keys);

    bench().broker().deleteDead(keys.get(0));
    bury(session, "same");

    assertThat(letters().subList(1, 5)).extracting(DeadLetter::key).isEqualTo(keys.subList(1, 5));
    assertThat(keys).doesNotContain(letters().get(0).key());
  }

  @Test
  default void whatIsDeletedMeanwhileShiftsNothing() {
    Session session = bench().open("one");
    for (String id : List.of("a", "b", "c", "d", "e")) {
      bury(session, id);
    }
    Page<DeadLetter> first = bench().broker().deadLetters(null, 2);
    first.items().forEach(letter -> bench().broker().deleteDead(letter.key()));

    Page<DeadLetter> second = bench().broker().deadLetters(first.next(), 2);

    assertThat(details(second)).containsExactly("detail of c", "detail of b");
    assertThat(second.next()).isNotNull();
    assertThat(details(bench().broker().deadLetters(second.next(), 2)))
        .containsExactly("detail of a");
  }

  @Test
  default void ofThoseWhoRetryALetterOneDoes() throws Exception {
    Session session = bench().open("one");
    bury(session, "a");
    String key = letters().get(0).key();

    together(8, thread -> bench().broker().retryDead(key, message("m" + thread)));

    assertThat(fetch(session, 10)).hasSize(1);
  }

  @Test
  default void aFlushRemovesDeadLetters() {
    Session session = bench().open("one");
    bury(session, "a");

    bench().broker().flush();

    assertThat(bench().broker().deadLetters(null, 5).items()).isEmpty();
    bury(session, "b");
    assertThat(details(bench().broker().deadLetters(null, 5))).containsExactly("detail of b");
    assertThat(bench().broker().deadLetters(null, 5).items().get(0).message())
        .isEqualTo(message("b").bytes());
  }

  @Test
  default void whatIsNoCursorAndWhatIsNoPageIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bench().broker().deadLetters("no cursor at all", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> bench().broker().deadLetters(null, 0));
  }
}
