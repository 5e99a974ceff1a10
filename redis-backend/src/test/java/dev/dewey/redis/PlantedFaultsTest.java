package dev.dewey.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.broker.Broker;
import dev.dewey.redis.broker.Scripts;
import dev.dewey.testkit.bench.Bench;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.guarantee.AftermathContract;
import dev.dewey.testkit.model.ModelContract;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redis.clients.jedis.Jedis;

/**
 * A line that is dropped from a script, or put wrongly, is found: by random lives, most of them.
 */
@Tag("faults")
@Tag("full")
@Timeout(300)
final class PlantedFaultsTest {
  private static RedisServer server;

  @BeforeAll
  static void startServer() {
    server = RedisServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  private record Contract(Bench bench) implements ModelContract, AftermathContract {}

  private static Bench bench(Scripts scripts) {
    return new Bench(queue -> broker(queue, scripts), StoreClock.running(PlantedFaultsTest::time));
  }

  private static Broker broker(String queue, Scripts scripts) {
    return new RedisBroker(null, queue, Access.to(server), scripts);
  }

  private static Instant time() {
    try (Jedis jedis = Access.foreign(server)) {
      List<String> time = jedis.time();
      return Instant.ofEpochSecond(Long.parseLong(time.get(0)), Long.parseLong(time.get(1)) * 1000);
    }
  }

  /** Puts something else in the place of a piece of a file that is there once. */
  private static Scripts planted(String file, String piece, String other) {
    String text = Scripts.file(file);
    assertThat(text.split(Pattern.quote(piece), -1)).as(piece).hasSize(2);
    return Scripts.read(
        each -> each.equals(file) ? text.replace(piece, other) : Scripts.file(each));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      emptyValue = "",
      textBlock =
          """
          # what is settled stays in hand
          exchange.lua       | redis.call('HDEL', at.hand, unpack(gone)) | ""
          exchange_plain.lua | redis.call('HDEL', KEYS[1], unpack(tags, 2)) | ""
          # settled without looking at the tag
          exchange.lua       | local into = held[i] and gone or late | local into = gone
          exchange_plain.lua | if not held[i] then | if false then
          exchange_plain.lua | if held[1 + ended + i] then | if true then
          exchange.lua       | if ours then | if true then
          # promoted without removing
          exchange.lua       | redis.call('ZREMRANGEBYRANK', at.schedule, 0, #ripe - 1) | ""
          # removed without promoting
          exchange.lua       | line(at, entryOf(member)) | ""
          # fetched without remembering
          exchange.lua       | fields[#fields + 1] = entry | fields[#fields + 1] = ''
          exchange_plain.lua | redis.call('HSET', KEYS[1], unpack(fields)) | ""
          fetch.lua          | "answered, tag, entry)" | "answered, tag, '')"
          # a settlement that does nothing
          exchange.lua       | schedule(at, now + tonumber(delay), next) | ""
          exchange.lua       | "        line(at, next)" | ""
          exchange.lua       | bury(at, now, reason, detail, message) | ""
          exchange.lua       | putBack(at, entry) | ""
          exchange.lua       | schedule(at, now + tonumber(delay), wrap(deliveries, parks + 1, priority, message)) | ""
          # results
          exchange.lua       | "redis.call('SET', KEYS[result], bytes, 'PX', ttl)" | ""
          exchange_plain.lua | "redis.call('SET', KEYS[4 + i], ARGV[6 + ended + 2 * i], 'PX', ARGV[6])" | ""
          # the dead, and those who leave
          reap.lua           | deliveries = deliveries + 1 | ""
          reap.lua           | "putBack(at, wrap(deliveries, parks, priority, message))" | ""
          leave.lua          | putBack(at, entry) | ""
          entries.lua        | "redis.call('ZADD', at.priorities, -priority, place(at.meta, 1) .. entry)" | ""
          entries.lua        | redis.call('DEL', at.hand) | ""
          """)
  void aPlantedFaultIsFound(String file, String piece, String other) {
    try (Bench bench = bench(planted(file, piece, other))) {
      Contract contract = new Contract(bench);

      assertThatThrownBy(
              () -> {
                contract.aSecondWordOnAMessageLeavesItsResult();
                contract.manyRandomLivesGoAsTheModelSays();
              })
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void whatHasNoneGoesAsTheModelSays() {
    try (Bench bench = bench(Scripts.read(Scripts::file))) {
      Contract contract = new Contract(bench);
      contract.aSecondWordOnAMessageLeavesItsResult();
      contract.fewRandomLivesGoAsTheModelSays();
    }
  }
}
