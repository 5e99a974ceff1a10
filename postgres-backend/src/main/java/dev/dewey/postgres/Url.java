package dev.dewey.postgres;

import dev.dewey.sql.Tables;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/**
 * A URL taken apart.
 *
 * @param jdbc what the driver gets, without user and password
 * @param shown what messages show: the same, with neither of them
 * @param user the user, or null for the driver's own choice
 * @param password the password, or null for none
 * @param options what the rest of the query says
 */
record Url(
    String jdbc, String shown, @Nullable String user, @Nullable String password, Options options) {
  private static final String JDBC = "jdbc:postgresql:";

  /**
   * What is ours among the parameters, and what concerns the pool as well as the driver.
   *
   * @param patience how many seconds to wait for a connection
   */
  record Options(Tables tables, Waking waking, int connections, int patience) {
    private static final int CONNECTIONS = 10;
    private static final int PATIENCE = 10;

    static Options of(Map<String, String> query) {
      return new Options(
          isTrue(query, "createTables") ? Tables.CREATED : Tables.EXPECTED,
          isTrue(query, "listen") ? Waking.LISTENING : Waking.POLLING,
          connections(query),
          patience(query));
    }

    private static boolean isTrue(Map<String, String> query, String name) {
      String value = query.getOrDefault(name, "true");
      query.remove(name);
      if (!value.equals("true") && !value.equals("false")) {
        throw new IllegalArgumentException(
            "%s is true or false, was \"%s\". Change the URL.".formatted(name, value));
      }
      return value.equals("true");
    }

    private static int connections(Map<String, String> query) {
      String value = query.getOrDefault("connections", String.valueOf(CONNECTIONS));
      query.remove("connections");
      if (!value.matches("[1-9][0-9]{0,3}") || Integer.parseInt(value) < 3) {
        throw new IllegalArgumentException(
            "connections is a number from 3 to 9999, was \"%s\". Change the URL.".formatted(value));
      }
      return Integer.parseInt(value);
    }

    /** The driver has it, too, for what it waits by itself. */
    private static int patience(Map<String, String> query) {
      String name = PGProperty.CONNECT_TIMEOUT.getName();
      String value = query.getOrDefault(name, String.valueOf(PATIENCE));
      if (!value.matches("[1-9][0-9]{0,3}")) {
        throw new IllegalArgumentException(
            "%s is a number of seconds from 1 to 9999, was \"%s\". Change the URL."
                .formatted(name, value));
      }
      return Integer.parseInt(value);
    }
  }

  /**
   * Takes a URL apart.
   *
   * @throws IllegalArgumentException if it is none, or has parameters that nobody knows
   */
  static Url of(String url) {
    String plain = url.startsWith(JDBC) ? url.substring("jdbc:".length()) : url;
    URI uri = parse(plain.replaceFirst("^postgres:", "postgresql:"));
    Map<String, String> query = query(uri.getRawQuery());
    @Nullable String[] user = user(uri, query);
    Options options = Options.of(query);
    String server =
        "//%s%s".formatted(uri.getRawAuthority().replaceFirst("^.*@", ""), uri.getRawPath());
    return new Url(JDBC + server + rest(query), "postgresql:" + server, user[0], user[1], options);
  }

  private static URI parse(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw wrong(); // its message would show a password
    }
    if (!"postgresql".equals(uri.getScheme())
        || uri.getRawAuthority() == null
        || uri.getRawPath().length() < 2) {
      throw wrong();
    }
    return uri;
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "a URL of PostgreSQL looks like postgresql://user:password@host:5432/database, and this one does not. Special characters in it are written as %40 and the like.");
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String pair : raw.split("&")) {
        int equals = pair.indexOf('=');
        query.put(
            decode(equals < 0 ? pair : pair.substring(0, equals)),
            equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static @Nullable String[] user(URI uri, Map<String, String> query) {
    String info = uri.getRawUserInfo();
    String given = info == null ? "" : info;
    int colon = given.indexOf(':');
    String user = decode(colon < 0 ? given : given.substring(0, colon));
    String password = colon < 0 ? null : decode(given.substring(colon + 1));
    String userAsked = query.remove("user");
    String passwordAsked = query.remove("password");
    return new String[] {
      user.isEmpty() ? userAsked : user, password == null ? passwordAsked : password
    };
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** What is left is the driver's, who would drop in silence what it does not know. */
  private static String rest(Map<String, String> query) {
    StringJoiner rest = new StringJoiner("&", "?", "").setEmptyValue("");
    query.forEach(
        (name, value) -> {
          if (PGProperty.forName(name) == null) {
            throw new IllegalArgumentException(
                "the URL has a parameter \"%s\", which neither the driver knows nor Dewey, whose own are createTables, listen and connections. Take it out, or correct it."
                    .formatted(name));
          }
          rest.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
    return rest.toString();
  }

  Properties login() {
    Properties login = new Properties();
    if (user != null) {
      login.setProperty("user", user);
    }
    if (password != null) {
      login.setProperty("password", password);
    }
    return login;
  }
}
