package dev.dewey.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.sql.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://us%40er:pa%3Ass@host:5433/beans?ssl=true&listen=false",
        "jdbc:postgresql://host:5433/beans?user=us%40er&password=pa%3Ass&ssl=true&listen=false",
        "postgres://us%40er:pa%3Ass@host:5433/beans?listen=false&ssl=true"
      })
  void oneDatabaseHasManySpellings(String text) {
    Url url = Url.of(text);

    assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://host:5433/beans?ssl=true");
    assertThat(url.shown()).isEqualTo("postgresql://host:5433/beans");
    assertThat(url.user()).isEqualTo("us@er");
    assertThat(url.password()).isEqualTo("pa:ss");
    assertThat(url.options()).isEqualTo(new Url.Options(Tables.CREATED, Waking.POLLING, 10, 10));
  }

  @Test
  void whatIsOursMayBeAskedFor() {
    Url url = Url.of("postgresql://host/beans?createTables=false&connections=25&connectTimeout=3");

    assertThat(url.options()).isEqualTo(new Url.Options(Tables.EXPECTED, Waking.LISTENING, 25, 3));
    assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://host/beans?connectTimeout=3");
    assertThat(url.user()).isNull();
  }

  @Test
  void whatNobodyKnowsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Url.of("postgresql://host/beans?creatTables=false"))
        .withMessage(
            "the URL has a parameter \"creatTables\", which neither the driver knows nor Dewey, whose own are createTables, listen and connections. Take it out, or correct it.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Url.of("postgresql://host/beans?listen=no"))
        .withMessage("listen is true or false, was \"no\". Change the URL.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Url.of("postgresql://host/beans?connections=1"))
        .withMessage("connections is a number from 3 to 9999, was \"1\". Change the URL.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Url.of("postgresql://host/beans?connectTimeout=0"))
        .withMessage(
            "connectTimeout is a number of seconds from 1 to 9999, was \"0\". Change the URL.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://host/beans", "postgresql://host", "postgresql://user:se cret@host/x"})
  void whatIsNoUrlIsNotRepeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Url.of(text))
        .withMessage(
            "a URL of PostgreSQL looks like postgresql://user:password@host:5432/database, and this one does not. Special characters in it are written as %40 and the like.");
  }
}
