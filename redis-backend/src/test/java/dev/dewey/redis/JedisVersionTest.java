package dev.dewey.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** The tests run on the Jedis that the build says, and not on another one. */
final class JedisVersionTest {
  @Test
  void itIsTheOneThatTheBuildSays() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Jedis.class.getResourceAsStream("pom.properties")) {
      properties.load(in);
    }

    assertThat(properties.getProperty("version")).isEqualTo(System.getProperty("jedis.version"));
  }
}
