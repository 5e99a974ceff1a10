package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.many;
import static dev.dewey.testkit.bench.Messages.message;
import static dev.dewey.testkit.bench.Messages.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages queued by a transaction of the caller's. */
final class TransactionsTest {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final PostgresBroker broker =
      new PostgresBroker(postgres.newName("beans"), PostgresDatabase.of(postgres.url()));
  private final Session session = broker.open(new SessionSpec("one", Duration.ofHours(1)));
  private final Connection connection = Psql.connect(postgres.url());

  @BeforeEach
  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    session.close();
    broker.flush();
    broker.close();
  }

  private List<String> fetch() {
    List<Delivery> deliveries = session.exchange(List.of(), 50).deliveries();
    session.exchange(
        deliveries.stream().map(each -> (Settlement) new Settlement.Done(each, null)).toList(), 0);
    return ids(deliveries);
  }

  @Test
  void whatIsQueuedIsThereWithTheCommit() throws Exception {
    broker.in(connection).enqueue(List.of(message("a"), message("b", 7)));
    assertThat(fetch()).isEmpty();

    connection.commit();

    assertThat(session.await(Duration.ofSeconds(30))).isTrue();
    assertThat(fetch()).containsExactly("b", "a");
  }

  @Test
  void whatIsRolledBackWasNeverThere() throws SQLException {
    broker.in(connection).enqueue(List.of(once("a", "key")));
    connection.rollback();

    broker.in(connection).enqueue(List.of(once("b", "key")));
    connection.commit();

    assertThat(fetch()).containsExactly("b");
  }

  /** Places are given when a row is written, and what came later was fetched meanwhile. */
  @Test
  void whatIsCommittedLateIsFoundThough() throws Exception {
    broker.in(connection).enqueue(List.of(message("late")));
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      broker.enqueue(many(5));
      seen.addAll(fetch());
    }
    assertThat(seen).hasSize(200).doesNotContain("late");

    connection.commit();

    assertThat(session.await(Duration.ofSeconds(30))).isTrue();
    assertThat(fetch()).containsExactly("late");
  }

  @Test
  void whatIsInNoTransactionIsRefused() throws SQLException {
    connection.setAutoCommit(true);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broker.in(connection))
        .withMessage(
            "%s cannot queue by this connection, because it is in no transaction. Call setAutoCommit(false) first.",
            broker);
  }

  /** What dies between statement and commit has done nothing, and holds nothing up. */
  @Test
  void aConnectionKilledBeforeItsCommitLosesNothing() throws Exception {
    broker.enqueue(List.of(message("a")));
    try (Statement thief = connection.createStatement()) {
      thief.execute(
          "update dewey_task set state = 1, owner = 0 where queue = (select id from dewey_queue where name = '%s')"
              .formatted(broker.name()));
      assertThat(fetch()).isEmpty();
    }

    connection.abort(Runnable::run);

    List<String> seen = List.of();
    while (seen.isEmpty()) { // until the server has seen that nobody is there
      session.await(Duration.ofSeconds(1));
      seen = fetch();
    }
    assertThat(seen).containsExactly("a");
  }
}
