package dev.dewey.redis.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.retry.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

final class TriesTest {
  private static final HostAndPort OTHER = new HostAndPort("other", 6380);
  private static final RedisFailure MOVED =
      refused(new JedisMovedDataException("MOVED 1 other:6380", OTHER, 1));
  private static final RedisFailure ASK =
      refused(new JedisAskDataException("ASK 1 other:6380", OTHER, 1));
  private static final RedisFailure TRYAGAIN =
      refused(new JedisDataException("TRYAGAIN Multiple keys request during rehashing of slot"));

  private final List<Duration> pauses = new ArrayList<>();
  private final Route route =
      new Route(
          new Server(
              new HostAndPort("seed", 6379),
              DefaultJedisClientConfig.builder().build(),
              Duration.ofSeconds(1),
              1,
              "redis://seed:6379/0"));
  private boolean open = true;
  private final Tries tries =
      new Tries(
          route,
          new Backoff(2, Duration.ofMillis(20), Duration.ofMillis(500)),
          pause -> pauses.add(pause) && open);

  private static RedisFailure refused(JedisDataException answer) {
    return RedisFailure.refused("redis://seed:6379/0", RedisFailure.reasonOf(answer), answer);
  }

  @Test
  void movedKeysAreFollowedAndThoseOnTheirWayAreNot() throws RedisFailure {
    tries.after(ASK);
    assertThat(route.now()).hasToString("seed:6379");
    tries.after(MOVED);
    assertThat(route.now()).hasToString("other:6380");
  }

  @Test
  void afterFiveRedirectionsItIsOver() throws RedisFailure {
    for (int i = 0; i < 5; i++) {
      tries.after(i % 2 == 0 ? ASK : MOVED);
    }

    assertThatExceptionOfType(RedisFailure.class)
        .isThrownBy(() -> tries.after(MOVED))
        .withMessage("redis://seed:6379/0 answered \"MOVED 1 other:6380\" after 5 redirections");
  }

  @Test
  void keysOnTheirWayAreWaitedForTwoSeconds() throws RedisFailure {
    for (int i = 0; i < 8; i++) {
      tries.after(TRYAGAIN);
      tries.after(ASK); // which one that is on its way again does not count
    }
    assertThatExceptionOfType(RedisFailure.class).isThrownBy(() -> tries.after(TRYAGAIN));

    assertThat(pauses).extracting(Duration::toMillis).startsWith(20L, 40L, 80L).endsWith(500L);
    assertThat(pauses.stream().mapToLong(Duration::toMillis).sum()).isEqualTo(2120);
  }

  @Test
  void aPauseThatIsEndedEarlyIsTheLastOne() {
    open = false;

    assertThatExceptionOfType(RedisFailure.class).isThrownBy(() -> tries.after(TRYAGAIN));
    assertThat(pauses).hasSize(1);
  }

  /** Such words may come from a script; they name no node then. */
  @Test
  void aRedirectionThatIsNoneIsAnAnswerLikeAnyOther() {
    RedisFailure inside =
        refused(new JedisDataException("ERR Error running script: MOVED 1 other:6380"));

    assertThatExceptionOfType(RedisFailure.class).isThrownBy(() -> tries.after(inside));
    assertThat(inside.sparesConnection()).isTrue();
  }
}
