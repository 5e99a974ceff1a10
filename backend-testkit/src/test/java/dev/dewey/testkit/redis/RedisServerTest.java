package dev.dewey.testkit.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class RedisServerTest {
  /** Sends a line to a server, and returns the first line of its answer. */
  private static String ask(RedisServer server, String line) throws IOException {
    try (Socket socket = new Socket(server.host(), server.port())) {
      socket.setSoTimeout(10_000);
      return ask(socket, line);
    }
  }

  private static String ask(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
  }

  private static void assertNobodyListens(RedisServer server) {
    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> ask(server, "PING"));
  }

  @Test
  void answersWhenItHasStarted() throws IOException {
    try (RedisServer server = RedisServer.start()) {
      assertThat(ask(server, "PING")).isEqualTo("+PONG");
      assertThat(server.url()).isEqualTo("redis://127.0.0.1:" + server.port());
      assertThat(server.version()).matches("\\w+ \\d+\\.\\d+\\.\\d+");
      assertThat(server).hasToString(server.version() + " at " + server.url());
    }
  }

  @Test
  void listensOnTheLoopbackAddressOnly() throws IOException {
    try (RedisServer server = RedisServer.start()) {
      InetAddress other = InetAddress.getByName("127.0.0.2");

      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> new Socket(other, server.port()).close());
    }
  }

  @Test
  void leavesNothingBehind() {
    RedisServer server = RedisServer.start("--appendonly", "yes");
    Path folder = server.folder();
    assertThat(folder).isNotEmptyDirectory();

    server.close();
    server.close();

    assertThat(folder).doesNotExist();
    assertNobodyListens(server);
    assertThatIllegalStateException()
        .isThrownBy(server::startAgain)
        .withMessage(server + " is closed. Start another one.");
  }

  @Test
  void twoDoNotMix() throws IOException {
    try (RedisServer one = RedisServer.start();
        RedisServer two = RedisServer.start()) {
      ask(one, "SET a 1");

      assertThat(ask(two, "EXISTS a")).isEqualTo(":0");
    }
  }

  @Test
  void comesBackOnTheSamePortWithoutItsData() throws IOException {
    try (RedisServer server = RedisServer.start()) {
      int port = server.port();
      ask(server, "SET a 1");

      server.stop();
      assertNobodyListens(server);
      server.startAgain();

      assertThat(server.port()).isEqualTo(port);
      assertThat(ask(server, "EXISTS a")).isEqualTo(":0");
    }
  }

  @Test
  void keepsItsDataWhereAnOptionSaysSo() throws IOException {
    try (RedisServer server = RedisServer.start("--appendonly", "yes", "--appendfsync", "always")) {
      ask(server, "SET a 1");
      server.kill();
      assertNobodyListens(server);

      server.startAgain();

      assertThat(ask(server, "EXISTS a")).isEqualTo(":1");
    }
  }

  @Test
  void isSilentWhileItIsFrozen() throws IOException {
    try (RedisServer server = RedisServer.start();
        Socket socket = new Socket(server.host(), server.port())) {
      assertThat(ask(socket, "PING")).isEqualTo("+PONG");
      server.pause();
      socket.setSoTimeout(50);
      assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> ask(socket, "PING"));

      server.resume();

      socket.setSoTimeout(10_000);
      assertThat(socket.getInputStream().read()).isEqualTo('+');
    }
  }

  @Test
  void endsThoughItIsFrozen() {
    RedisServer server = RedisServer.start();
    server.pause();

    server.close();

    assertNobodyListens(server);
  }

  @Test
  void isUpWhenItWantsAPassword() throws IOException {
    try (RedisServer server = RedisServer.start("--requirepass", "open sesame")) {
      assertThat(ask(server, "PING")).startsWith("-NOAUTH");
    }
  }

  @Test
  void anOptionItDoesNotKnowIsTold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RedisServer.start("--no-such-option", "1"))
        .withMessageMatching(
            "(?s)\\w+ [\\d.]+ \\(/.*\\) did not start with the options \\[--no-such-option, 1]\\. Its last words: .*no-such-option.*");
  }

  @Test
  void whatRunsIsNotStartedAgain() {
    try (RedisServer server = RedisServer.start()) {
      assertThatIllegalStateException()
          .isThrownBy(server::startAgain)
          .withMessage(
              "%s runs already, on port %d. Stop it first.", server.version(), server.port());
    }
  }

  @Test
  void whatDoesNotRunCannotBeFrozen() {
    try (RedisServer server = RedisServer.start()) {
      server.stop();
      server.stop();
      server.kill();

      assertThatIllegalStateException()
          .isThrownBy(server::pause)
          .withMessage("%s does not run. Start it first.", server.version());
    }
  }
}
