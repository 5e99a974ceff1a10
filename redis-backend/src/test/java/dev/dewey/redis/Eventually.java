package dev.dewey.redis;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for what other threads and servers do, up to a deadline that no machine should miss. */
final class Eventually {
  private Eventually() {}

  static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(30));
  }
}
