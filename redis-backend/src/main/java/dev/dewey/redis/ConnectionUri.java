package dev.dewey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.json.Excerpt;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The URI of a server, taken apart into settings.
 *
 * <p>Messages quote single parts of it at most, and never the one before the at sign: a password
 * might be there. They have no cause for the same reason.
 */
final class ConnectionUri {
  private static final List<String> IN_QUERY =
      List.of("socket_timeout", "socket_connect_timeout", "max_connections");

  private final URI uri;
  private final Map<String, String> settings = new HashMap<>();

  ConnectionUri(String text) {
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(
          "the url is no URI, because at character %d: %s. Percent-encode what is special in user and password."
              .formatted(e.getIndex() + 1, e.getReason()));
    }
  }

  /** Returns what it says, by the names of settings, and nothing for what it leaves out. */
  Map<String, String> settings() {
    checkAt();
    readScheme();
    readAuthority();
    readPath();
    readQuery();
    return settings;
  }

  /** Before anything is quoted: what stands before this at sign may be a part of a password. */
  private void checkAt() {
    String text = uri.toString();
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (text.lastIndexOf('@') > text.indexOf(authority) + authority.length()) {
      throw new IllegalArgumentException(
          "the url has an @ behind its host. Percent-encode what is special in user and password.");
    }
  }

  private void readScheme() {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    switch (scheme) {
      case "redis" -> settings.put("ssl", "false");
      case "rediss" -> settings.put("ssl", "true");
      default ->
          throw new IllegalArgumentException(
              "the url of a server starts with redis:// or rediss://, this one with %s"
                  .formatted(Excerpt.quote(scheme + ":")));
    }
  }

  /** By hand, since {@link URI#getHost} knows no host with an underscore. */
  private void readAuthority() {
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      readLogin(authority.substring(0, at));
    }
    String address = authority.substring(at + 1);
    int colon = address.lastIndexOf(':');
    boolean hasPort = colon > address.lastIndexOf(']');
    String host = hasPort ? address.substring(0, colon) : address;
    if (host.isEmpty()) {
      throw new IllegalArgumentException("the url names no host. Write redis://localhost.");
    }
    settings.put("host", host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    if (hasPort) {
      settings.put("port", address.substring(colon + 1));
    }
  }

  private void readLogin(String login) {
    int colon = login.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "the url has a user and no password. Write user:password@, or :password@ for the default user.");
    }
    settings.put("username", decode(login.substring(0, colon)));
    settings.put("password", decode(login.substring(colon + 1)));
  }

  private void readPath() {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (path.length() > 1) {
      settings.put("db", path.substring(1));
    }
    if (uri.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the url has a #, which means nothing here. Percent-encode it as %23.");
    }
  }

  private void readQuery() {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String part : query.split("&")) {
      if (!part.isEmpty()) {
        readSetting(part);
      }
    }
  }

  private void readSetting(String part) {
    String[] pair = part.split("=", 2);
    if (pair.length < 2 || !IN_QUERY.contains(pair[0])) {
      throw new IllegalArgumentException(
          "the query of the url has %s. It may set %s."
              .formatted(Excerpt.quote(pair[0]), IN_QUERY));
    }
    if (settings.put(pair[0], decode(pair[1])) != null) {
      throw new IllegalArgumentException(pair[0] + " is set twice by the url. Leave one out.");
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }
}
