package dev.dewey.redis;

import dev.dewey.json.Excerpt;
import dev.dewey.redis.RedisConnection.Address;
import dev.dewey.redis.RedisConnection.Limits;
import dev.dewey.redis.RedisConnection.Login;
import java.math.BigDecimal;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A connection under the names that the seed gives its parts, as text. */
final class ConnectionSettings {
  private static final List<String> KNOWN =
      List.of(
          "url",
          "host",
          "port",
          "db",
          "username",
          "password",
          "ssl",
          "socket_timeout",
          "socket_connect_timeout",
          "max_connections");
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000);

  private final Map<String, String> settings;

  ConnectionSettings(Map<String, String> given) {
    given.keySet().forEach(ConnectionSettings::checkKnown);
    settings = new HashMap<>(given);
    String url = settings.remove("url");
    if (url != null) {
      new ConnectionUri(url).settings().forEach(this::add);
    }
    settings.values().removeIf(String::isEmpty);
  }

  private static void checkKnown(String name) {
    if (!KNOWN.contains(name)) {
      throw new IllegalArgumentException(
          "a connection has no setting " + Excerpt.quote(name) + ". There are " + KNOWN + ".");
    }
  }

  private void add(String name, String value) {
    if (settings.put(name, value) != null) {
      throw new IllegalArgumentException(
          "%s is set twice, by the url and by itself. Leave one of them out.".formatted(name));
    }
  }

  RedisConnection read() {
    return new RedisConnection(
        new Address(settings.getOrDefault("host", "localhost"), integer("port", 6379)),
        integer("db", 0),
        login(),
        new Limits(
            seconds("socket_connect_timeout", Limits.DEFAULT.connect()),
            seconds("socket_timeout", Limits.DEFAULT.reply()),
            integer("max_connections", Limits.DEFAULT.connections())),
        tls());
  }

  private @Nullable Login login() {
    String username = settings.get("username");
    String password = settings.get("password");
    if (password != null) {
      return new Login(username, password);
    }
    if (username != null) {
      throw new IllegalArgumentException(
          "username is set, and password is not. Set both, or password alone, or none.");
    }
    return null;
  }

  private @Nullable SSLContext tls() {
    String ssl = settings.getOrDefault("ssl", "false");
    try {
      return switch (ssl.strip().toLowerCase(Locale.ROOT)) {
        case "true" -> SSLContext.getDefault();
        case "false" -> null;
        default -> throw wrong("ssl", "true or false");
      };
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException(
          "ssl cannot be set, because this Java has no default TLS context. Give one by withTls.",
          e);
    }
  }

  private int integer(String name, int otherwise) {
    String text = settings.get(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number");
    }
  }

  private Duration seconds(String name, Duration otherwise) {
    String text = settings.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      BigDecimal seconds = new BigDecimal(text.strip());
      if (seconds.abs().compareTo(MOST_SECONDS) > 0) {
        throw wrong(name, "a number of seconds below a million");
      }
      return Duration.ofMillis(seconds.movePointRight(3).longValue());
    } catch (NumberFormatException e) {
      throw wrong(name, "a number of seconds");
    }
  }

  private IllegalArgumentException wrong(String name, String expected) {
    return new IllegalArgumentException(
        name + " must be " + expected + ", was " + Excerpt.quote(settings.getOrDefault(name, "")));
  }
}
