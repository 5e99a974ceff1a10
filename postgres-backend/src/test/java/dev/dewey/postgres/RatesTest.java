package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.many;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.TaskId;
import dev.dewey.postgres.client.Column;
import dev.dewey.postgres.client.Sql;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;

/** The broker beside bare JDBC that runs the same statements with batches of the same size. */
@Tag("full")
@Execution(SAME_THREAD)
final class RatesTest {
  private static final int BATCH = 100;
  private static final int ROUNDS = 9;
  private static final int MESSAGES = 20_000;

  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  private final PostgresBroker broker =
      new PostgresBroker(postgres.newName("beans"), PostgresDatabase.of(postgres.url()));

  private interface Pair {
    void enqueue(List<NewMessage> batch) throws SQLException;

    /** Settles what came before, and fetches; returns how many came. */
    int exchange() throws SQLException;
  }

  private static double[] drain(Pair pair) throws SQLException {
    List<NewMessage> batch = many(BATCH);
    long start = System.nanoTime();
    for (int i = 0; i < MESSAGES; i += BATCH) {
      pair.enqueue(batch);
    }
    long between = System.nanoTime();
    int done = 0;
    for (int came = pair.exchange(); came > 0; came = pair.exchange()) {
      done += came;
    }
    assertThat(done).isEqualTo(MESSAGES);
    double end = System.nanoTime();
    return new double[] {MESSAGES * 1e9 / (between - start), MESSAGES * 1e9 / (end - between)};
  }

  @Test
  @Timeout(600)
  void itIsHardlySlowerThanItsStatements() throws SQLException {
    try (Session session = broker.open(new SessionSpec("one", Duration.ofMinutes(5)));
        Connection connection = Psql.connect(postgres.url())) {
      Pair ours = new Ours(broker, session);
      Pair bare = Bare.of(connection, broker.name());
      List<Double> in = new ArrayList<>();
      List<Double> out = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        double[] one = drain(ours);
        double[] other = drain(bare);
        in.add(one[0] / other[0]);
        out.add(one[1] / other[1]);
        System.out.printf(
            "in %.0f of %.0f, out %.0f of %.0f a second%n", one[0], other[0], one[1], other[1]);
      }
      in.sort(null);
      out.sort(null);
      assertThat(in.get(ROUNDS / 2)).as("median of %s", in).isGreaterThan(0.8);
      assertThat(out.get(ROUNDS / 2)).as("median of %s", out).isGreaterThan(0.8);
    } finally {
      broker.flush();
      broker.close();
    }
  }

  /** Nothing in a step compares each message with each. */
  @Test
  @Timeout(600)
  void manyAtOnceAreNotSlowerThanSome() {
    try (Session session = broker.open(new SessionSpec("one", Duration.ofMinutes(5)))) {
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        double some = answered(session, BATCH);
        double many = answered(session, 10 * BATCH);
        ratios.add(many / some);
        System.out.printf("%.0f by hundreds, %.0f by thousands a second%n", some, many);
      }
      ratios.sort(null);
      assertThat(ratios.get(ROUNDS / 2)).as("median of %s", ratios).isGreaterThan(0.7);
    } finally {
      broker.flush();
      broker.close();
    }
  }

  /** Settles messages with results; returns how many in a second. */
  private double answered(Session session, int batch) {
    for (int i = 0; i < MESSAGES; i += 10 * BATCH) {
      broker.enqueue(many(10 * BATCH));
    }
    long start = System.nanoTime();
    List<Delivery> came = session.exchange(List.of(), batch).deliveries();
    while (!came.isEmpty()) {
      List<Settlement> said = new ArrayList<>(came.size());
      for (Delivery each : came) {
        TaskId id = new TaskId("r" + each.tag());
        said.add(
            new Settlement.Done(each, new StoredResult(id, new byte[40], Duration.ofHours(1))));
      }
      came = session.exchange(said, batch).deliveries();
    }
    return MESSAGES * 1e9 / (System.nanoTime() - start);
  }

  private static final class Ours implements Pair {
    private final PostgresBroker broker;
    private final Session session;
    private List<Settlement> said = List.of();

    Ours(PostgresBroker broker, Session session) {
      this.broker = broker;
      this.session = session;
    }

    @Override
    public void enqueue(List<NewMessage> batch) {
      broker.enqueue(batch);
    }

    @Override
    public int exchange() {
      List<Delivery> came = session.exchange(said, BATCH).deliveries();
      said = new ArrayList<>(came.size());
      came.forEach(each -> said.add(new Settlement.Done(each, null)));
      return came.size();
    }
  }

  private static final class Bare implements Pair {
    private static final Sql ENQUEUE = Sql.read("broker/enqueue.sql");
    private static final Sql EXCHANGE = Sql.read("session/exchange.sql");

    private final Connection connection;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private List<Long> tags = List.of();

    private Bare(Connection connection) {
      this.connection = connection;
    }

    static Bare of(Connection connection, String queue) throws SQLException {
      Bare bare = new Bare(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set jit = off");
        for (String plan : List.of("seqscan", "hashjoin", "mergejoin", "bitmapscan")) {
          statement.execute("set enable_%s = off".formatted(plan));
        }
        ResultSet rows =
            statement.executeQuery(
                "insert into dewey_consumer (queue, name, lease, until) select id, 'bare', '1 day', clock_timestamp() + interval '1 day' from dewey_queue where name = '%s' returning id, queue"
                    .formatted(queue));
        rows.next();
        bare.values.put("me", rows.getLong(1));
        bare.values.put("queue", rows.getInt(2));
      }
      bare.values.put("epoch", 0);
      bare.values.put("since", 0L);
      bare.values.put("want", (long) BATCH);
      bare.values.put("floors", Column.numbers(List.of()));
      bare.values.put("answered", Column.numbers(List.of()));
      bare.values.put("ids", Column.texts(List.of()));
      bare.values.put("ttls", Column.numbers(List.of()));
      bare.values.put("values", Column.bytes(List.of()));
      return bare;
    }

    @Override
    public void enqueue(List<NewMessage> batch) throws SQLException {
      List<byte @Nullable []> messages = new ArrayList<>();
      List<Integer> priorities = new ArrayList<>();
      List<@Nullable String> dues = new ArrayList<>();
      for (NewMessage each : batch) {
        messages.add(each.bytes());
        priorities.add(0);
        dues.add(null);
      }
      values.put("messages", Column.bytes(messages));
      values.put("priorities", Column.integers(priorities));
      values.put("dues", Column.texts(dues));
      ENQUEUE.update(connection, values);
    }

    @Override
    public int exchange() throws SQLException {
      values.put("tags", Column.numbers(tags));
      values.put("least", tags.stream().mapToLong(Long::longValue).min().orElse(0));
      values.put("most", tags.stream().mapToLong(Long::longValue).max().orElse(0));
      values.put("priorities", Column.integers(List.of()));
      tags = new ArrayList<>();
      long bytes = 0;
      try (PreparedStatement statement = EXCHANGE.on(connection, values);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (rows.getString("head") == null) {
            tags.add(rows.getLong("tag"));
            bytes += rows.getBytes("message").length;
          }
        }
      }
      assertThat(bytes).isGreaterThanOrEqualTo(tags.size());
      return tags.size();
    }
  }
}
