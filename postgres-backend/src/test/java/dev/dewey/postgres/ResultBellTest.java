package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What one process tells another of results. */
final class ResultBellTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final String queue = postgres.newName("beans");
  private final PostgresBroker waiting =
      new PostgresBroker(queue, PostgresDatabase.of(postgres.url()));
  private final PostgresBroker working =
      new PostgresBroker(queue, PostgresDatabase.of(postgres.url()));
  private final Session session = working.open(new SessionSpec("one", Duration.ofMinutes(1)));
  private final Connection spy = Psql.connect(postgres.url());
  private String number = "";

  @BeforeEach
  void listen() throws SQLException {
    try (Statement statement = spy.createStatement()) {
      statement.execute("listen dewey");
      try (ResultSet rows =
          statement.executeQuery("select id from dewey_queue where name = '" + queue + "'")) {
        rows.next();
        number = rows.getString(1);
      }
    }
  }

  @AfterEach
  void close() throws SQLException {
    spy.close();
    session.close();
    working.close();
    waiting.close();
  }

  private void store(String id) {
    working.enqueue(List.of(message(id)));
    Delivery delivery = session.exchange(List.of(), 1).deliveries().get(0);
    StoredResult result = new StoredResult(new TaskId(id), new byte[] {'1'}, Duration.ofHours(1));
    session.exchange(List.of(new Settlement.Done(delivery, result)), 0);
  }

  /** What is said of this queue until one thing is. */
  private List<String> heardUntil(String last) throws SQLException {
    List<String> heard = new ArrayList<>();
    long end = System.nanoTime() + LONG.toNanos();
    while (!heard.contains(number + last) && System.nanoTime() < end) {
      for (PGNotification each : spy.unwrap(PGConnection.class).getNotifications(1_000)) {
        heard.add(each.getParameter());
      }
    }
    heard.removeIf(each -> !each.matches(number + "\\D?"));
    return heard;
  }

  @Test
  void whileNobodyWaitsNothingIsSaid() throws SQLException {
    store("a");
    store("b");

    try (Statement statement = spy.createStatement()) {
      statement.execute("select pg_notify('dewey', '%s.')".formatted(number));
    }
    assertThat(heardUntil(".")).doesNotContain(number + "!", number + "?");
  }

  @Test
  void whoWaitsIsToldByAnotherProcess() throws Exception {
    CompletableFuture<String> told =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                waiting.awaitResult(new TaskId("c"), LONG);
                return new String(waiting.peekResult(new TaskId("c")));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(heardUntil("?")).contains(number + "?");

    int stored = 0;
    List<String> heard = new ArrayList<>();
    while (!heard.contains(number + "!")) { // whoever works hears it a moment later than we
      store("other" + stored++);
      for (PGNotification each : spy.unwrap(PGConnection.class).getNotifications(100)) {
        heard.add(each.getParameter());
      }
    }
    store("c");

    assertThat(told.get()).isEqualTo("1");
  }
}
