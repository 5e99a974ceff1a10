package dev.dewey.redis.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.redis.LogRecorder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;

final class RouteTest {
  private static final HostAndPort SEED = new HostAndPort("seed", 6379);
  private static final HostAndPort OTHER = new HostAndPort("other", 6380);

  private final Route route =
      new Route(
          new Server(
              SEED,
              DefaultJedisClientConfig.builder().build(),
              Duration.ofSeconds(1),
              1,
              "redis://seed:6379/0"));
  private final LogRecorder log = LogRecorder.of(Route.class.getName());

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void itLeadsWhereTheKeysWereMovedAndSaysSoOnce() {
    route.moved(OTHER, "seed answered \"MOVED\"");
    route.moved(OTHER, "seed answered \"MOVED\"");

    assertThat(route.now()).isEqualTo(OTHER);
    assertThat(log.lines())
        .containsExactly(
            "INFO seed answered \"MOVED\": connections are dropped, and commands go to node other:6380 of redis://seed:6379/0 from now on.");
  }

  @Test
  void aNodeWithoutAHostIsOnTheSameOneAsNow() {
    route.moved(new HostAndPort("", 7000), "told");
    assertThat(route.now()).isEqualTo(new HostAndPort("seed", 7000));

    route.moved(OTHER, "told");
    route.moved(new HostAndPort("", 7001), "told");
    assertThat(route.now()).isEqualTo(new HostAndPort("other", 7001));
  }

  @Test
  void ofTheNodeAndTheConfiguredAddressEachIsTriedAfterTheOther() {
    route.moved(OTHER, "told");

    route.lost(OTHER);
    assertThat(route.now()).isEqualTo(SEED);
    route.lost(OTHER);
    assertThat(route.now()).as("known already").isEqualTo(SEED);
    route.lost(SEED);
    assertThat(route.now()).isEqualTo(OTHER);
  }

  @Test
  void whereNoClusterIsTheAddressStays() {
    route.lost(SEED);

    assertThat(route.now()).isEqualTo(SEED);
    assertThat(log.lines()).isEmpty();
  }
}
