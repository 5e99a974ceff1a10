package dev.dewey.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.QueueCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an account says of logs and of what a broker holds. */
final class AccountTest {
  @TempDir Path folder;

  private EventLog producer;
  private EventLog worker;

  @BeforeEach
  void open() {
    producer = EventLog.open(folder, "producer");
    worker = EventLog.open(folder, "worker");
  }

  @AfterEach
  void close() {
    producer.close();
    worker.close();
  }

  private void queued(String... ids) {
    producer.note(Event.Kind.SENT, List.of(ids));
    producer.note(Event.Kind.ACKED, List.of(ids));
  }

  private void ran(String id, int delivery) {
    worker.note(Event.Kind.STARTED, id, delivery);
    worker.note(Event.Kind.ENDED, id, delivery);
  }

  private Account account(long ready, Set<String> done, Set<String> dead) {
    QueueCounts counts = new QueueCounts(ready, 0, 0, dead.size());
    return Account.of(new History(folder).events(), new FinalState(counts, done, dead));
  }

  @Test
  void whereAllIsWellNothingIsLostAndTheBalanceIsEven() {
    queued("a", "b", "c");
    ran("a", 1);

    Account account = account(1, Set.of("a"), Set.of("b"));

    assertThat(account.lost()).isZero();
    assertThat(account.duplicates()).isZero();
    assertThat(account.imbalance()).isZero();
    assertThat(account.fromNowhere()).isEmpty();
  }

  @Test
  void whatIsNeitherDoneNorDeadNorHeldIsLost() {
    queued("a", "b", "c");
    ran("a", 1);
    worker.note(Event.Kind.STARTED, "b", 1);

    Account account = account(0, Set.of("a"), Set.of());

    assertThat(account.lost()).isEqualTo(2);
    assertThat(account.imbalance()).isEqualTo(-2);
    assertThat(account.report())
        .isEqualTo(
            """
            queued: 3 acknowledged, 0 unknown (0 of them seen)
            runs: 2 of 2 tasks, so 0 duplicates
            the broker holds: 0 ready, 0 scheduled, 0 running, 0 dead, 1 done
            lost: 2; missing [b, c]
            balance: -2; from nowhere []""");
  }

  @Test
  void eachRunAfterTheFirstIsADuplicate() {
    queued("a", "b");
    ran("a", 1);
    ran("a", 2);
    ran("a", 3);
    ran("b", 1);

    assertThat(account(0, Set.of("a", "b"), Set.of()).duplicates()).isEqualTo(2);
  }

  @Test
  void whatIsHeldTooOftenUnbalancesTheAccount() {
    queued("a");
    ran("a", 1);

    Account account = account(1, Set.of("a"), Set.of());

    assertThat(account.lost()).isZero();
    assertThat(account.imbalance()).isEqualTo(1);
  }

  @Test
  void whatWasSentWithoutAnAnswerMayBeThereOrNot() {
    queued("a");
    producer.note(Event.Kind.SENT, List.of("b", "c", "d"));
    ran("a", 1);
    ran("b", 1);

    Account none = account(0, Set.of("a", "b"), Set.of());
    Account held = account(1, Set.of("a", "b"), Set.of());
    Account tooMany = account(3, Set.of("a", "b"), Set.of());

    assertThat(none.imbalance()).isZero();
    assertThat(none.doubtful()).containsExactly("c", "d");
    assertThat(held.imbalance()).isZero();
    assertThat(tooMany.imbalance()).isEqualTo(1);
  }

  @Test
  void whatNobodySentComesFromNowhere() {
    queued("a");
    ran("a", 1);
    ran("ghost", 1);

    assertThat(account(0, Set.of("a", "phantom"), Set.of()).fromNowhere())
        .containsExactly("ghost", "phantom");
  }

  @Test
  void aLineThatAKillCutShortIsReadWhenItIsWhole() throws IOException {
    History history = new History(folder);
    queued("a");
    Path log = folder.resolve("worker.log");
    Files.writeString(log, "STARTED a 1 wor", StandardOpenOption.APPEND);

    assertThat(history.count(each -> each.kind() == Event.Kind.STARTED)).isZero();

    Files.writeString(log, "ker 17\n", StandardOpenOption.APPEND);
    assertThat(history.count(each -> each.kind() == Event.Kind.STARTED)).isEqualTo(1);
    assertThat(history.events()).hasSize(3);
  }
}
