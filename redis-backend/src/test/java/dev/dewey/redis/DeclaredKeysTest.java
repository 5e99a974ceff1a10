package dev.dewey.redis;

import static dev.dewey.redis.BrokerBench.answered;
import static dev.dewey.redis.BrokerBench.enqueue;
import static dev.dewey.redis.BrokerBench.fetch;
import static dev.dewey.redis.BrokerBench.message;
import static dev.dewey.redis.BrokerBench.open;
import static dev.dewey.redis.Eventually.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisMonitor;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Scripts touch the keys that they were given, and no others: a cluster needs that, and so do
 * servers that run scripts side by side. The server's own monitor tells.
 */
final class DeclaredKeysTest {
  private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  /** Commands of scripts that have no key. */
  private static final Set<String> KEYLESS = Set.of("TIME", "PUBLISH");

  @Test
  void scriptsTouchTheKeysThatTheyWereGivenAndNoOthers() {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    try (RedisServer server = RedisServer.start();
        Jedis monitoring = Access.foreign(server);
        Jedis other = Access.foreign(server)) {
      Thread monitor = new Thread(() -> monitor(monitoring, seen), "monitor");
      monitor.setDaemon(true);
      monitor.start();
      await().until(() -> other.ping("are you there?") != null && hears(seen, "are you there?"));

      everyStep(server);

      other.ping("that is all");
      await().until(() -> hears(seen, "that is all"));
    }

    Set<String> given = new HashSet<>();
    Set<String> commands = new TreeSet<>();
    for (String line : seen) {
      List<String> words = words(line);
      String command = words.get(0).toUpperCase();
      if (line.contains(" lua]")) {
        commands.add(command);
        if (!KEYLESS.contains(command)) {
          assertThat(given).as(line).contains(words.get(1));
        }
      } else if (command.startsWith("EVAL")) {
        int keys = Integer.parseInt(words.get(2));
        given = Set.copyOf(words.subList(3, 3 + keys));
      }
    }
    assertThat(commands).contains("HMGET", "SET", "ZADD", "PUBLISH", "HGETALL", "RPUSH", "LPUSH");
  }

  private static boolean hears(List<String> seen, String text) {
    return seen.toString().contains(text);
  }

  private static void monitor(Jedis jedis, List<String> seen) {
    try {
      jedis.monitor(
          new JedisMonitor() {
            @Override
            public void onCommand(String command) {
              seen.add(command);
            }
          });
    } catch (JedisException e) {
      // the server has ended
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
    return words;
  }

  private static void everyStep(RedisServer server) {
    try (RedisBroker broker = new RedisBroker("beans", Access.to(server))) {
      Session session = open(broker);
      enqueue(broker, "a", "b", "c", "d", "e");
      Instant now = Instant.now();
      broker.enqueue(
          List.of(
              message("p", 3),
              new NewMessage(new byte[] {'k'}, 0, null, "once"),
              new NewMessage(new byte[] {'s'}, 0, now.plusSeconds(3600), null),
              new NewMessage(new byte[] {'t'}, -1, now.minusSeconds(1), null)));
      awaitNothing(broker);
      List<Delivery> all = fetch(session, 7);
      session.exchange(
          List.of(
              answered(all.get(0)),
              new Settlement.Retry(all.get(1), message("again"), Duration.ZERO),
              new Settlement.Retry(all.get(2), message("again"), Duration.ofHours(1)),
              new Settlement.Dead(all.get(3), DeadReason.FAILED, "failed", null),
              new Settlement.Park(all.get(4), Duration.ofHours(1)),
              new Settlement.GiveBack(all.get(5))),
          3);
      die(broker, session);
      broker.counts();
      broker.deadLetters(null, 5);
      session.close();
    }
  }

  private static void awaitNothing(RedisBroker broker) {
    try {
      broker.awaitResult(new TaskId("a"), Duration.ofMillis(1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void die(RedisBroker broker, Session survivor) {
    Session dead = broker.open(new SessionSpec("dead", Duration.ofMillis(10)));
    fetch(dead, 2);
    await()
        .until(
            () -> {
              survivor.renew();
              return broker.counts().running() == 4;
            });
  }
}
