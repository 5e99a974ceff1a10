package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.ids;
import static dev.dewey.testkit.bench.Messages.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.broker.Broker.Transactional.Settling;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.broker.StoredResult;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that write to the database of their queue, together with their own end. */
final class OwnTransactionTest {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final String ledger = postgres.newName("ledger").replace('-', '_');
  private final PostgresBroker broker =
      new PostgresBroker(postgres.newName("beans"), PostgresDatabase.of(postgres.url()));

  @BeforeEach
  void createLedger() throws SQLException {
    query("create table %s (id text)".formatted(ledger));
  }

  @AfterEach
  void close() throws SQLException {
    broker.flush();
    broker.close();
    query("drop table " + ledger);
  }

  private static void query(String sql) throws SQLException {
    try (Connection connection = Psql.connect(postgres.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void book(Connection connection, String ledger) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into %s values ('booked')".formatted(ledger));
    }
  }

  private long booked() throws SQLException {
    try (Connection connection = Psql.connect(postgres.url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + ledger)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Done done(Delivery delivery) {
    byte[] value = {'1'};
    return new Done(delivery, new StoredResult(new TaskId("a"), value, Duration.ofHours(1)));
  }

  @Test
  void whatIsWrittenAndTheEndAreOneStep() throws SQLException {
    broker.enqueue(List.of(message("a")));
    Session session = broker.open(new SessionSpec("one", Duration.ofHours(1)));
    Delivery delivery = session.exchange(List.of(), 1).deliveries().get(0);
    Settling settling = session.settling(delivery);
    book(settling.connection(), ledger);
    assertThat(booked()).isZero();

    assertThat(settling.commit(done(delivery))).isTrue();

    assertThat(booked()).isEqualTo(1);
    assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    assertThat(broker.peekResult(new TaskId("a"))).isEqualTo(new byte[] {'1'});
    session.close();
  }

  @Test
  void whoComesTooLateHasWrittenNothing() throws SQLException {
    Duration lease = Duration.ofMillis(400);
    broker.enqueue(List.of(message("a")));
    Session late = broker.open(new SessionSpec("late", lease));
    Session other = broker.open(new SessionSpec("other", lease));
    Delivery delivery = late.exchange(List.of(), 1).deliveries().get(0);
    Settling settling = late.settling(delivery);
    book(settling.connection(), ledger);
    List<Delivery> again = List.of();
    StoreClock time = StoreClock.running(InstantSource.system());
    while (again.isEmpty()) {
      time.pass(lease.dividedBy(5));
      other.renew();
      again = other.exchange(List.of(), 1).deliveries();
    }

    assertThat(settling.commit(done(delivery))).isFalse();

    assertThat(booked()).isZero();
    assertThat(broker.peekResult(new TaskId("a"))).isNull();
    assertThat(ids(again)).containsExactly("a");
    assertThat(other.exchange(List.of(done(again.get(0))), 0).refused()).isEmpty();
    late.close();
    other.close();
  }

  @Test
  void aCommandThatFailsFirstHasWrittenOnce() throws SQLException {
    Booking booking = new Booking(ledger);
    CommandRegistry commands = CommandRegistry.builder().add(booking).build();
    Invoker invoker = Invoker.on(broker);
    try (Consumer consumer = Consumer.builder(invoker).commands(commands).threads(2).start()) {
      assertThat(consumer).isNotNull();
      AsyncData<String> data = invoker.enqueue(booking.prepare(new Booking.NoArgs()));

      assertThat(data.get(Duration.ofSeconds(40))).isEqualTo("at try 2");

      assertThat(booked()).isEqualTo(1);
      assertThat(broker.counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    }
  }
}
