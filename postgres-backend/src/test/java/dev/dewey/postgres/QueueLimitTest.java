package dev.dewey.postgres;

import static dev.dewey.testkit.bench.Messages.once;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Broker;
import dev.dewey.spi.QueueFullException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.QueueLimitContract;
import dev.dewey.testkit.postgres.PostgresExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class QueueLimitTest extends QueueLimitContract {
  @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();

  @Override
  protected Broker open(String queue, QueueLimit limit) {
    return new PostgresBroker(queue, PostgresDatabase.of(postgres.url()), limit);
  }

  /** Else a call of a new day would be taken for queued, and be nowhere. */
  @Test
  void aKeyThatIsNotKeptAnyMoreNeedsRoom() throws SQLException {
    String queue = postgres.newName("limited");
    try (Broker broker = open(queue, QueueLimit.rejecting(1));
        Connection connection = Psql.connect(postgres.url());
        Statement statement = connection.createStatement()) {
      broker.enqueue(List.of(once("a", "key")));
      statement.executeUpdate(
          "update dewey_once set ends = clock_timestamp() from dewey_queue where id = queue and name = '%s'"
              .formatted(queue));

      assertThatThrownBy(() -> broker.enqueue(List.of(once("b", "key"))))
          .isInstanceOf(QueueFullException.class);
      broker.flush();
    }
  }
}
