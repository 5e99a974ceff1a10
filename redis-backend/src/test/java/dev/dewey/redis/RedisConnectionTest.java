package dev.dewey.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dewey.redis.RedisConnection.Address;
import dev.dewey.redis.RedisConnection.Limits;
import dev.dewey.redis.RedisConnection.Login;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RedisConnectionTest {
  private static final String SECRET = "s3cret";

  @Test
  void aHostIsEnough() {
    RedisConnection connection = RedisConnection.of("redis://localhost");

    assertThat(connection)
        .isEqualTo(
            new RedisConnection(new Address("localhost", 6379), 0, null, Limits.DEFAULT, null))
        .hasToString("redis://localhost:6379/0");
  }

  @Test
  void everythingCanBeSaid() {
    RedisConnection connection =
        RedisConnection.of(
            "rediss://al%40ice:p%3Aw+d@my_host:6380/3?socket_timeout=0.5&socket_connect_timeout=7&max_connections=2");

    assertThat(connection.address()).isEqualTo(new Address("my_host", 6380));
    assertThat(connection.db()).isEqualTo(3);
    assertThat(connection.login()).isEqualTo(new Login("al@ice", "p:w+d"));
    assertThat(connection.limits())
        .isEqualTo(new Limits(Duration.ofSeconds(7), Duration.ofMillis(500), 2));
    assertThat(connection.tls()).isNotNull();
    assertThat(connection).hasToString("rediss://al@ice@my_host:6380/3");
  }

  @Test
  void theDefaultUserHasAPasswordAlone() {
    RedisConnection connection = RedisConnection.of("redis://:" + SECRET + "@localhost");

    assertThat(connection.login()).isEqualTo(new Login(null, SECRET));
    assertThat(connection.toString()).isEqualTo("redis://localhost:6379/0");
  }

  @Test
  void anAddressMayHaveColons() {
    RedisConnection connection = RedisConnection.of("redis://[::1]:6380");

    assertThat(connection.address()).isEqualTo(new Address("::1", 6380));
    assertThat(connection).hasToString("redis://[::1]:6380/0");
    assertThat(RedisConnection.of("redis://[::1]").address()).isEqualTo(new Address("::1", 6379));
  }

  @Test
  void aUriIsReadAsItsText() {
    assertThat(RedisConnection.of(URI.create("redis://u:" + SECRET + "@host/1")))
        .isEqualTo(RedisConnection.of("redis://u:" + SECRET + "@host/1"));
  }

  @Test
  void theSeedsNamesSayTheSame() {
    RedisConnection connection =
        RedisConnection.of(
            Map.of(
                "host", "my_host",
                "port", "6380",
                "db", "3",
                "username", "alice",
                "password", SECRET,
                "socket_timeout", "0.5",
                "socket_connect_timeout", "7",
                "max_connections", "2"));

    assertThat(connection)
        .isEqualTo(
            RedisConnection.of(
                "redis://alice:s3cret@my_host:6380/3?socket_timeout=0.5&socket_connect_timeout=7&max_connections=2"));
  }

  @Test
  void nothingIsALocalServer() {
    assertThat(RedisConnection.of(Map.of())).isEqualTo(RedisConnection.of("redis://localhost"));
    assertThat(RedisConnection.of(Map.of("username", "", "password", "")).login()).isNull();
  }

  @Test
  void encryptionIsAFlagToo() {
    assertThat(RedisConnection.of(Map.of("ssl", "True")).tls()).isNotNull();
    assertThat(RedisConnection.of(Map.of("ssl", "false")).tls()).isNull();
  }

  @Test
  void aUrlLeavesRoomForWhatItDoesNotSay() {
    RedisConnection connection =
        RedisConnection.of(Map.of("url", "redis://host:6380", "password", SECRET, "db", "2"));

    assertThat(connection).isEqualTo(RedisConnection.of("redis://:s3cret@host:6380/2"));
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisConnection.of(Map.of("hots", SECRET)))
        .withMessage(
            "a connection has no setting \"hots\". There are [url, host, port, db, username, password, ssl, socket_timeout, socket_connect_timeout, max_connections].");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "port | abc | port must be a whole number, was \"abc\"",
        "port | 65536 | port must be from 1 to 65535, was 65536",
        "db | -1 | db must be 0 or more, was -1",
        "host | ' ' | host must not be empty. Name a host: localhost.",
        "ssl | yes | ssl must be true or false, was \"yes\"",
        "socket_timeout | soon | socket_timeout must be a number of seconds, was \"soon\"",
        "socket_timeout | 0 | the reply timeout must be from 10 ms to 10 minutes, was PT0S",
        "socket_timeout | 1e99 | socket_timeout must be a number of seconds below a million, was \"1e99\"",
        "socket_connect_timeout | 601 | the connect timeout must be from 10 ms to 10 minutes, was PT10M1S",
        "max_connections | 0 | max_connections must be 1 or more, was 0",
        "username | alice | username is set, and password is not. Set both, or password alone, or none.",
        "url | http://host | the url of a server starts with redis:// or rediss://, this one with \"http:\"",
        "url | redis:// | the url is no URI, because at character 9: Expected authority. Percent-encode what is special in user and password.",
        "url | redis://:6379 | the url names no host. Write redis://localhost.",
        "url | redis://alice@host | the url has a user and no password. Write user:password@, or :password@ for the default user.",
        "url | redis://host:port | port must be a whole number, was \"port\"",
        "url | redis://host/db1 | db must be a whole number, was \"db1\"",
        "url | redis://host#1 | the url has a #, which means nothing here. Percent-encode it as %23.",
        "url | redis://host?timeout=1 | the query of the url has \"timeout\". It may set [socket_timeout, socket_connect_timeout, max_connections].",
        "url | redis://host?socket_timeout=1&socket_timeout=2 | socket_timeout is set twice by the url. Leave one out.",
      })
  void whatCannotBeIsRefused(String name, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisConnection.of(Map.of(name, value)))
        .withMessage(message);
  }

  @Test
  void whatIsSaidTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisConnection.of(Map.of("url", "redis://host", "host", "other")))
        .withMessage("host is set twice, by the url and by itself. Leave one of them out.");
  }

  /** Passwords that were not percent-encoded end up where a message might quote them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://u:s3cret/s3cret@host",
        "redis://u:s3cret?s3cret@host",
        "redis://u:s3cret#s3cret@host",
        "redis://u:12s3cret/x?s3cret=1@host:1",
        "redis://u:s3cret%@host",
        "redis://u:s3 cret@host",
        "redis://s3cret@host",
        "redis://u:s3cret@host:port",
        "redis://u:s3cret@",
        "http://u:s3cret@host",
      })
  void noMessageShowsAPassword(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RedisConnection.of(url))
        .withMessageNotContaining("cret")
        .withNoCause();
  }

  @Test
  void noTextShowsAPassword() {
    RedisConnection connection = RedisConnection.of("redis://alice:s3cret@host?max_connections=3");

    assertThat(connection.toString()).isEqualTo("redis://alice@host:6379/0");
    assertThat(connection.login()).hasToString("alice:***");
    assertThat(RedisConnection.of("redis://:s3cret@host").login()).hasToString("default:***");
    assertThat(connection.open()).asString().doesNotContain(SECRET);
  }

  @Test
  void anEmptyPasswordIsNoLogin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Login("alice", ""))
        .withMessage("password must not be empty. Leave out the login.");
  }
}
