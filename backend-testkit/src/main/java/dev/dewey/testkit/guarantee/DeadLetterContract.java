package dev.dewey.testkit.guarantee;

import static dev.dewey.testkit.bench.Bench.fetchOne;
import static dev.dewey.testkit.bench.Bench.settle;
import static dev.dewey.testkit.bench.Messages.message;
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
 * {@link Guarantee#DEAD_LETTERS}: what can never run is kept, as it was, and can be looked through.
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
