package dev.dewey.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.spi.QueueException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SchemaTest {
  private static final Map<String, String> FILES =
      Map.of(
          "V001__beans.sql",
          """
          create table dewey_schema (version integer not null primary key);
          create table beans (name text);
          insert into dewey_schema (version) values (1);
          """,
          "V002__more.sql",
          """
          alter table beans add column colour text;
          insert into dewey_schema (version) values (2);
          """,
          "V003__broken.sql",
          """
          create table halves (name text);
          this is no sql;
          """);

  private static final Schema FIRST = schema("V001__beans.sql");
  private static final Schema SECOND = schema("V001__beans.sql", "V002__more.sql");

  private Connection connection;

  private static Schema schema(String... names) {
    return Schema.read(
        name ->
            FILES.containsKey(name)
                ? new ByteArrayInputStream(FILES.get(name).getBytes(StandardCharsets.UTF_8))
                : null,
        names);
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterEach
  void disconnect() throws SQLException {
    connection.close();
  }

  private boolean has(String column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select 1 from pragma_table_info('beans') where name = '" + column + "'")) {
      return rows.next();
    }
  }

  @Test
  void createsWhatIsMissing() throws SQLException {
    SECOND.prepare(connection, new Beans(), Tables.CREATED);

    assertThat(has("name")).isTrue();
    assertThat(has("colour")).isTrue();
  }

  @Test
  void createsOnlyWhatIsMissing() throws SQLException {
    FIRST.prepare(connection, new Beans(), Tables.CREATED);
    assertThat(has("colour")).isFalse();

    SECOND.prepare(connection, new Beans(), Tables.CREATED);
    SECOND.prepare(connection, new Beans(), Tables.CREATED);

    assertThat(has("colour")).isTrue();
  }

  @Test
  void aFileThatFailsLeavesNothingBehind() {
    Schema broken = schema("V001__beans.sql", "V002__more.sql", "V003__broken.sql");

    assertThatThrownBy(() -> broken.prepare(connection, new Beans(), Tables.CREATED))
        .isInstanceOf(SQLException.class);

    assertThatThrownBy(() -> FIRST.prepare(connection, new Beans(), Tables.EXPECTED))
        .isInstanceOf(QueueException.class);
  }

  @Test
  void whatIsExpectedIsNotCreated() {
    assertThatThrownBy(() -> SECOND.prepare(connection, new Beans(), Tables.EXPECTED))
        .isInstanceOf(QueueException.class)
        .hasMessage(
            "the tables in a pod are missing, and this release needs version 2, which it was told not to create. Run V001__beans.sql, V002__more.sql, as printed by dev.dewey.sql.PrintSchema, or let the tables be created.");
  }

  @Test
  void anOlderVersionIsNotUpdatedWhereItIsExpected() throws SQLException {
    FIRST.prepare(connection, new Beans(), Tables.CREATED);

    assertThatThrownBy(() -> SECOND.prepare(connection, new Beans(), Tables.EXPECTED))
        .isInstanceOf(QueueException.class)
        .hasMessage(
            "the tables in a pod have version 1, and this release needs version 2, which it was told not to create. Run V002__more.sql, as printed by dev.dewey.sql.PrintSchema, or let the tables be created.");
  }

  @Test
  void whatIsThereMayHaveBeenMadeByTheScript() throws SQLException {
    new Beans().run(connection, SECOND.script());

    SECOND.prepare(connection, new Beans(), Tables.EXPECTED);
    SECOND.prepare(connection, new Beans(), Tables.CREATED);
  }

  @Test
  void aNewerVersionIsLeftAlone() throws SQLException {
    SECOND.prepare(connection, new Beans(), Tables.CREATED);

    assertThatThrownBy(() -> FIRST.prepare(connection, new Beans(), Tables.CREATED))
        .isInstanceOf(QueueException.class)
        .hasMessage(
            "the tables in a pod have version 2, and this release knows them up to version 1, because a newer release has changed them. Update this program to that release.");
  }

  @Test
  void theScriptNamesItsFiles() {
    assertThat(SECOND.script())
        .startsWith("-- V001__beans.sql\ncreate table dewey_schema")
        .contains("\n\n-- V002__more.sql\nalter table");
  }

  @Test
  void filesAreCountedFromOne() {
    assertThatThrownBy(() -> schema("V002__more.sql"))
        .hasMessage("V002__more.sql is in place 1 of its schema");
    assertThatThrownBy(() -> schema("V004__none.sql"))
        .hasMessage("V004__none.sql is missing in the jar of its backend");
    assertThatThrownBy(() -> schema("beans.sql"))
        .hasMessage("beans.sql is not named like V001__tasks.sql");
  }
}
