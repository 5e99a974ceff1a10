package dev.dewey.examples.beans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.consumer.Consumer;
import dev.dewey.examples.beans.jar.TestJars;
import dev.dewey.testkit.redis.RedisServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ends of the queue apart, on a real Redis. */
final class BeansOnRedisTest {
  private static final String BEAN =
      "public class Fixture { public int getX() { return 1; } public void setX(int x) {} }";

  @TempDir Path folder;
  @TempDir Path work;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void whatOneEndQueuesTheOtherCounts() throws IOException {
    new TestJars(folder, work).compiled("one.jar", BEAN);
    try (RedisServer redis = RedisServer.start();
        Invoker invoker = CountingQueue.invoker(URI.create(redis.url()));
        Consumer consumer = CountingQueue.consumer(invoker, 2)) {
      int code = run("--at", redis.url(), folder.toString());

      assertThat(code).as(err.toString()).isZero();
      assertThat(consumer).hasToString("consumer of queue beans");
    }
    assertThat(out.toString())
        .contains("1        1  one.jar")
        .endsWith(
            "checked: a direct count, without the queue, finds the same in every jar"
                + System.lineSeparator());
    assertThat(err.toString()).startsWith("another process counts: start it with --at=redis://");
  }

  @Test
  void consumingNeedsAPlace() {
    assertThat(run("--consume")).isEqualTo(2);

    assertThat(err.toString())
        .startsWith(
            "beans: --consume needs --at, since it counts what another process queues there");
  }

  @Test
  void aServerOutOfReachIsSaidWithoutAStackTrace() throws IOException {
    new TestJars(folder, work).compiled("one.jar", BEAN);
    String gone;
    try (RedisServer redis = RedisServer.start()) {
      gone = redis.url();
    }

    assertThat(run("--at", gone, folder.toString())).isEqualTo(2);

    assertThat(err.toString())
        .contains("beans: ")
        .contains(gone.substring("redis://".length()))
        .doesNotContain("\tat ");
  }
}
