package dev.dewey.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.sql.Tables;
import dev.dewey.sqlite.file.Connector;
import dev.dewey.sqlite.schema.SqliteSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files can be opened, and what is said of the others. */
final class FilesTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("beans.db");
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private void assertRefused(Path path, String message) {
    assertThatThrownBy(() -> SqliteBroker.open(path, "beans"))
        .isInstanceOf(QueueException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsStoredOutlivesTheBroker() {
    try (SqliteBroker broker = SqliteBroker.open(file(), "beans")) {
      Bench.enqueue(broker, "a");
    }
    try (SqliteBroker broker = SqliteBroker.open(file(), "beans");
        SqliteBroker other = SqliteBroker.open(file(), "peas")) {
      assertThat(broker.counts().ready()).isEqualTo(1);
      assertThat(other.counts().ready()).isZero();
    }
  }

  @Test
  void aFolderIsNoFile() {
    assertRefused(
        folder,
        "the file %s cannot be opened, because it is a folder. Name a file in it, such as %s."
            .formatted(folder, folder.resolve("dewey.db")));
  }

  @Test
  void aFileNeedsAFolder() {
    Path nowhere = folder.resolve("nowhere");
    assertRefused(
        nowhere.resolve("beans.db"),
        "the file %s cannot be opened, because there is no folder %s. Create it."
            .formatted(nowhere.resolve("beans.db"), nowhere));
  }

  @Test
  void whatIsNoDatabaseIsLeftAlone() throws IOException {
    Files.writeString(file(), "Dear diary, today I counted some beans.");

    assertRefused(
        file(),
        "the file %s cannot be opened, because it is no database of SQLite. Name another file, or a new one."
            .formatted(file()));
    assertThat(file()).hasContent("Dear diary, today I counted some beans.");
  }

  @Test
  void anEmptyFileIsANewOne() throws IOException {
    Files.createFile(file());

    SqliteBroker.open(file(), "beans").close();
  }

  @Test
  void aDamagedFileIsSaidToBe() throws IOException, SQLException {
    SqliteBroker.open(file(), "beans").close();
    byte[] bytes = Files.readAllBytes(file());
    for (int i = 100; i < bytes.length; i++) {
      bytes[i] = 42;
    }
    Files.write(file(), bytes);

    assertRefused(
        file(),
        "the file %s cannot be opened, because it is damaged. Put a backup in its place, or save what can be read by sqlite3's .recover."
            .formatted(file()));
  }

  @Test
  void aFileOfANewerReleaseIsLeftAlone() throws SQLException {
    SqliteBroker.open(file(), "beans").close();
    run("insert into dewey_schema (version) values (1000)");

    assertRefused(
        file(),
        "the tables in the file %s have version 1000, and this release knows them up to version 1, because a newer release has changed them. Update this program to that release."
            .formatted(file()));
  }

  @Test
  void tablesThatAreExpectedHaveToBeThere() throws SQLException {
    SqliteBrokerBuilder expecting = SqliteBroker.builder(file(), "beans").tables(Tables.EXPECTED);

    assertThatThrownBy(expecting::open)
        .isInstanceOf(QueueException.class)
        .hasMessage(
            "the tables in the file %s are missing, and this release needs version 1, which it was told not to create. Run V001__tasks.sql, as printed by dev.dewey.sql.PrintSchema, or let the tables be created."
                .formatted(file()));

    run(new SqliteSchema().schema().script().strip().split(";\n"));
    expecting.open().close();
  }

  @Test
  void flywayRunsTheSameFiles() throws SQLException {
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file(), null, null)
        .locations("classpath:dev/dewey/sqlite/schema")
        .load()
        .migrate();

    SqliteBroker.builder(file(), "beans").tables(Tables.EXPECTED).open().close();
    try (SqliteBroker broker = SqliteBroker.open(file(), "beans")) {
      Bench.enqueue(broker, "a");
      assertThat(broker.counts().ready()).isEqualTo(1);
    }
  }

  /** As one that this user may not write, which for root there is none of. */
  private record ReadOnly(Connector real) implements Connector {
    @Override
    public Path path() {
      return real.path();
    }

    @Override
    public Connection connect() throws SQLException {
      Connection connection = real.connect();
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma query_only = on");
      }
      return connection;
    }
  }

  @Test
  void aFileThatMayOnlyBeReadIsSaidToBe() {
    SqliteBroker.open(file(), "beans").close();
    Connector connector = new ReadOnly(Connector.to(file(), "full"));

    assertThatThrownBy(() -> Bench.open(connector, "beans", Duration.ofSeconds(30)))
        .isInstanceOf(QueueException.class)
        .hasMessage(
            "the file %s cannot be opened, because it may only be read. Let this user write it."
                .formatted(file()));
  }

  @Test
  void whoLocksTheFileForLongIsWaitedForNoLonger() throws SQLException {
    try (SqliteBroker broker =
            SqliteBroker.builder(file(), "beans").patience(Duration.ofMillis(20)).open();
        Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");

      assertThatThrownBy(() -> Bench.enqueue(broker, "a"))
          .isInstanceOf(QueueWriteException.class)
          .hasMessage(
              "a message could not be put on queue beans, because another process has kept it locked for PT0.02S. Let that one end its transaction, or end that one.");

      statement.execute("rollback");
      Bench.enqueue(broker, "a");
    }
  }

  @Test
  void aBrokerThatIsClosedSaysSo() {
    SqliteBroker broker = SqliteBroker.open(file(), "beans");
    broker.close();
    broker.close();

    assertThatThrownBy(() -> Bench.enqueue(broker, "a"))
        .isInstanceOf(QueueWriteException.class)
        .hasMessage(
            "a message could not be put on queue beans, because it is closed. Open it again.");
  }
}
