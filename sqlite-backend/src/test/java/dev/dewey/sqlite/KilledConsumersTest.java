package dev.dewey.sqlite;

import dev.dewey.testkit.process.KillContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What dying and frozen consumers leave behind in a file. */
final class KilledConsumersTest implements KillContract {
  @TempDir Path folder;

  @Override
  public String brokerUri() {
    return "sqlite:" + folder.resolve("beans.db");
  }
}
