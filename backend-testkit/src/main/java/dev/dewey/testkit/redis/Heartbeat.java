package dev.dewey.testkit.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks a server whether it is there. */
record Heartbeat(String host, int port) {
  private static final int DEFAULT_PORT = 6379;
  private static final int TIMEOUT_MILLIS = 5_000;

  /** Reads the URL of a server; its password stands in no message. */
  static URI parse(String url) {
    String remedy =
        "Write redis://[user:password@]host[:port][/database], or unset REDIS_URL, and the tests start a server of their own.";
    try {
      URI uri = URI.create(url);
      if (uri.getHost() != null && ("redis".equals(uri.getScheme()) || isSecure(uri))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("REDIS_URL is no URL. " + remedy); // the cause quotes it
    }
    throw new IllegalStateException("REDIS_URL is not the URL of a Redis server. " + remedy);
  }

  static Heartbeat of(URI uri) {
    return new Heartbeat(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort());
  }

  private static boolean isSecure(URI uri) {
    return "rediss".equals(uri.getScheme());
  }

  /** Checks that somebody listens; who may speak to them is for clients to know. */
  void check() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
    } catch (IOException e) {
      throw new IllegalStateException(
          "REDIS_URL names a server at %s:%d, and nobody answers there: %s. Start that server, or unset REDIS_URL, and the tests start one of their own."
              .formatted(host, port, e.getMessage()),
          e);
    }
  }

  /** Whether the server answers and has loaded its data; one that wants a password is up, too. */
  boolean isUp() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write("PING\r\n".getBytes(US_ASCII));
      String answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
      return answer != null && (answer.startsWith("+PONG") || answer.startsWith("-NOAUTH"));
    } catch (IOException e) {
      return false;
    }
  }
}
