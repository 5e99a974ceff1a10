package dev.dewey.testkit.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RedisExtensionTest {
  private static final ExtensionContext ANY = null;

  @RegisterExtension static final RedisExtension redis = new RedisExtension();

  private static boolean isUp(String url) {
    return Heartbeat.of(URI.create(url)).isUp();
  }

  @Test
  void theServerAnswers() {
    assertThat(isUp(redis.url())).isTrue();
  }

  @Nested
  final class NestedTest {
    @Test
    void nestedTestsHaveItToo() {
      assertThat(isUp(redis.url())).isTrue();
    }
  }

  @Test
  void itRunsUntilTheLastClassIsDone() {
    RedisExtension extension = new RedisExtension(null);
    extension.beforeAll(ANY);
    String url = extension.url();

    extension.beforeAll(ANY);
    assertThat(extension.url()).isEqualTo(url);
    extension.afterAll(ANY);
    assertThat(isUp(url)).isTrue();
    extension.afterAll(ANY);

    assertThat(isUp(url)).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(extension::url)
        .withMessage(
            "the server has not been started, because that is done before the first test of a class. Register the extension in a static field, and ask for the URL in tests only.");
  }

  @Test
  void aGivenServerIsUsedAndNotStopped() {
    try (RedisServer given = RedisServer.start()) {
      RedisExtension extension = new RedisExtension(given.url() + "/7");

      extension.beforeAll(ANY);
      assertThat(extension.url()).isEqualTo(given.url() + "/7");
      extension.afterAll(ANY);

      assertThat(isUp(given.url())).isTrue();
    }
  }

  @Test
  void aGivenServerThatIsNotThereIsAnError() throws IOException {
    try (Socket unheard = new Socket()) { // it has the port, so that nobody else can listen there
      unheard.bind(new InetSocketAddress("127.0.0.1", 0));
      int port = unheard.getLocalPort();
      RedisExtension extension = new RedisExtension("redis://joe:secret@127.0.0.1:" + port);

      assertThatIllegalStateException()
          .isThrownBy(() -> extension.beforeAll(ANY))
          .withMessage(
              "REDIS_URL names a server at 127.0.0.1:%d, and nobody answers there: Connection refused. Start that server, or unset REDIS_URL, and the tests start one of their own.",
              port);
    }
  }

  @Test
  void whatIsNoUrlIsAnErrorThatTellsNoSecret() {
    String remedy =
        " Write redis://[user:password@]host[:port][/database], or unset REDIS_URL, and the tests start a server of their own.";
    for (String wrong : new String[] {"http://joe:secret@localhost", "redis:secret", "secret"}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> new RedisExtension(wrong).beforeAll(ANY))
          .withMessage("REDIS_URL is not the URL of a Redis server." + remedy);
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> new RedisExtension("redis://joe:%secret@localhost").beforeAll(ANY))
        .withMessage("REDIS_URL is no URL." + remedy)
        .withNoCause();
  }

  @Test
  void noUrlAtAllIsAsGoodAsABlankOne() {
    RedisExtension extension = new RedisExtension("  ");

    extension.beforeAll(ANY);

    assertThat(extension.url()).startsWith("redis://127.0.0.1:");
    extension.afterAll(ANY);
  }

  @Test
  void newNamesAreNewAndNames() {
    String name = redis.newName("beans");

    assertThat(name).matches("beans-[0-9a-f]{32}");
    assertThat(redis.newName("beans")).isNotEqualTo(name);
  }
}
