package dev.dewey.redis;

import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.broker.QueueCounts;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.redis.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** Producers that know nothing of Dewey, and users of the server that may do little. */
@Tag("faults")
final class ForeignersTest {
  private final RedisServer server = RedisServer.start();
  private final Jedis other = Access.foreign(server);
  private final Echo echo = new Echo(InvokerRef.installed());

  @AfterEach
  void close() {
    other.close();
    server.close();
  }

  private Consumer consumer(Invoker invoker) {
    return Consumer.builder(invoker).commands(CommandRegistry.builder().add(echo).build()).start();
  }

  @Test
  void onePushQueuesACall() {
    Invoker invoker = Invoker.on(new RedisBroker("beans", Access.to(server)));
    Consumer running = consumer(invoker);
    try (invoker;
        running) {

      other.lpush(
          "dewey:{beans}",
          "{\"v\":1,\"id\":\"nightly\",\"command\":\"echo\",\"args\":{\"text\":\"beans\"}}");

      await().until(() -> invoker.broker().peekResult(new TaskId("nightly")) != null);
      assertThat(other.get("dewey:{beans}:result:nightly")).contains("\"beans\"");
    }
  }

  /** Makes a user with the rights of the page, or all but that to publish, and connects as it. */
  private RedisConnection poor(String... channels) throws IOException {
    List<String> rules = new ArrayList<>(List.of("on", ">secret", "~dewey:*", "resetchannels"));
    rules.addAll(List.of(channels));
    String page = Files.readString(Path.of("..", "docs", "redis.md"));
    int from = page.indexOf("A user of the server needs");
    Matcher right =
        Pattern.compile("\\+[a-z|]+").matcher(page.substring(from, page.indexOf("## Connections")));
    while (right.find()) {
      rules.add(right.group());
    }
    other.aclSetUser("dewey", rules.toArray(String[]::new));
    return RedisConnection.of("redis://dewey:secret@%s:%d".formatted(server.host(), server.port()));
  }

  /** Telling of results is a favour to those who wait, and no reason to lose anything. */
  @Test
  void whoMayNotPublishLosesNothing() throws IOException {
    other.set("dewey:{beans}:awaited", "1");
    try (Invoker invoker = Invoker.on(new RedisBroker("beans", poor()))) {
      List<AsyncData<String>> results = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        results.add(echo.on(invoker).enqueue("bean " + i));
      }
      Consumer running = consumer(invoker);
      try (running) {
        await()
            .untilAsserted(
                () -> assertThat(results).allSatisfy(each -> assertThat(each.get()).isNotNull()));
      }
      assertThat(invoker.broker().counts()).isEqualTo(new QueueCounts(0, 0, 0, 0));
    }
  }

  @Test
  void aUserWithTheRightsOfThePageCanDoAll() throws IOException {
    Invoker invoker = Invoker.on(new RedisBroker("beans", poor("&dewey:*")));
    Consumer running = consumer(invoker);
    try (invoker;
        running) {
      AsyncData<String> now = echo.on(invoker).enqueue("now");
      AsyncData<String> later =
          echo.on(invoker).prepare(new Echo.Args("later")).delay(Duration.ofMillis(50)).enqueue();
      assertThat(now.get(Duration.ofSeconds(20))).isEqualTo("now");
      assertThat(later.get(Duration.ofSeconds(20))).isEqualTo("later");
      other.lpush("dewey:{beans}", "no message");
      await().until(() -> invoker.broker().deadLetters(null, 1).items().size() == 1);
      invoker.broker().deleteDead(invoker.broker().deadLetters(null, 1).items().get(0).key());
      assertThat(invoker.broker().counts().dead()).isZero();
      invoker.broker().flush();
    }
  }
}
