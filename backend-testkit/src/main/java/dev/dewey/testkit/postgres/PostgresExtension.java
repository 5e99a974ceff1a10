package dev.dewey.testkit.postgres;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Gives the tests of a class a PostgreSQL server: the one that the environment variable {@value
 * #VARIABLE} names, else a {@link PostgresServer} which all test classes of the process share, and
 * which ends with them.
 *
 * <pre>{@code
 * @RegisterExtension static final PostgresExtension postgres = new PostgresExtension();
 * }</pre>
 *
 * <p>A server may hold data of others: tests use names that nobody else uses ({@link #newName}).
 * Without a server the tests fail; they are never skipped.
 */
public final class PostgresExtension implements BeforeAllCallback {
  /** The environment variable with the URL of the server to use. */
  public static final String VARIABLE = "POSTGRES_URL";

  private static final Namespace OURS = Namespace.create(PostgresExtension.class);

  private final @Nullable String given;
  private volatile @Nullable String url;

  /** Makes an extension, to be registered in a static field. */
  public PostgresExtension() {
    this(System.getenv(VARIABLE));
  }

  PostgresExtension(@Nullable String given) {
    this.given = given == null || given.isBlank() ? null : given.strip();
  }

  /** Ends with the last test. */
  private record Shared(PostgresServer server) implements AutoCloseable {
    @Override
    public void close() {
      server.close();
    }
  }

  /** Starts the server, if no other class has. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (given != null) {
      url = given;
      return;
    }
    url =
        context
            .getRoot()
            .getStore(OURS)
            .getOrComputeIfAbsent(
                Shared.class, key -> new Shared(PostgresServer.start()), Shared.class)
            .server()
            .url();
  }

  /** Where the server is: {@code postgresql://dewey@127.0.0.1:12345/postgres} for one. */
  public String url() {
    String known = url;
    if (known == null) {
      throw new IllegalStateException(
          "the server has not been started, because that is done before the first test of a class. Register the extension in a static field, and ask for the URL in tests only.");
    }
    return known;
  }

  /** Returns a name for a queue that nobody has used: the stem, and 32 hex digits. */
  public String newName(String stem) {
    return stem + "-" + UUID.randomUUID().toString().replace("-", "");
  }
}
