package dev.dewey.sqlite;

import static dev.dewey.testkit.bench.Messages.once;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Broker;
import dev.dewey.spi.QueueFullException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.testkit.QueueLimitContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLimitTest extends QueueLimitContract {
  @TempDir Path folder;

  @Override
  protected Broker open(String queue, QueueLimit limit) {
    return SqliteBroker.builder(folder.resolve("beans.db"), queue)
        .synchronous(Synchronous.NORMAL)
        .limit(limit)
        .open();
  }

  /** Else a call of a new day would be taken for queued, and be nowhere. */
  @Test
  void aKeyThatIsNotKeptAnyMoreNeedsRoom() throws SQLException {
    try (Broker broker = open("beans", QueueLimit.rejecting(1));
        Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("beans.db"));
        Statement statement = connection.createStatement()) {
      broker.enqueue(List.of(once("a", "key")));
      statement.executeUpdate("update dewey_key set until = 1");

      assertThatThrownBy(() -> broker.enqueue(List.of(once("b", "key"))))
          .isInstanceOf(QueueFullException.class);
      broker.flush();
    }
  }
}
