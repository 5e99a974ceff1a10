package dev.dewey.testkit.redis;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives the tests of a class a Redis server: the one that the environment variable {@value
 * #VARIABLE} names, else a {@link RedisServer} of their own, which ends with the last test.
 *
 * <pre>{@code
 * @RegisterExtension static final RedisExtension redis = new RedisExtension();
 * }</pre>
 *
 * <p>A server that is given may hold data of others: tests use names that nobody else uses ({@link
 * #newName}), and remove what they stored under them. Without a server the tests fail; they are
 * never skipped.
 */
public final class RedisExtension implements BeforeAllCallback, AfterAllCallback {
  /** The environment variable with the URL of the server to use. */
  public static final String VARIABLE = "REDIS_URL";

  private final @Nullable String given;
  private @Nullable RedisServer own;
  private @Nullable String url;
  private int users;

  /** Makes an extension, to be registered in a static field. */
  public RedisExtension() {
    this(System.getenv(VARIABLE));
  }

  RedisExtension(@Nullable String given) {
    this.given = given == null || given.isBlank() ? null : given.strip();
  }

  /** Starts the server, or looks whether the given one answers. */
  @Override
  public synchronized void beforeAll(ExtensionContext context) {
    if (url == null) {
      url = given == null ? startOwn() : checked(given);
    }
    users++; // nested classes come here too
  }

  private String startOwn() {
    own = RedisServer.start();
    return own.url();
  }

  private static String checked(String given) {
    URI uri = Heartbeat.parse(given);
    Heartbeat.of(uri).check();
    return given;
  }

  /** Stops the server, if it was started for these tests. */
  @Override
  public synchronized void afterAll(ExtensionContext context) {
    if (--users == 0) {
      if (own != null) {
        own.close();
      }
      own = null;
      url = null;
    }
  }

  /** Where the server is, {@code redis://127.0.0.1:12345} for one. */
  public synchronized String url() {
    if (url == null) {
      throw new IllegalStateException(
          "the server has not been started, because that is done before the first test of a class. Register the extension in a static field, and ask for the URL in tests only.");
    }
    return url;
  }

  /** Returns a name for a queue or a store that nobody has used: the stem, and 32 hex digits. */
  public String newName(String stem) {
    return stem + "-" + UUID.randomUUID().toString().replace("-", "");
  }
}
