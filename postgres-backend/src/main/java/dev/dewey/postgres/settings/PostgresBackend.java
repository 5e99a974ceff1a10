package dev.dewey.postgres.settings;

import dev.dewey.broker.Broker;
import dev.dewey.postgres.PostgresBroker;
import dev.dewey.postgres.PostgresDatabase;
import dev.dewey.settings.BrokerProvider;
import java.net.URI;
import java.util.Set;

/** Opens a {@link PostgresBroker} for {@code postgresql://}. It connects when it is first used. */
public final class PostgresBackend implements BrokerProvider {
  /** For {@code ServiceLoader}. */
  public PostgresBackend() {}

  @Override
  public Set<String> schemes() {
    return Set.of("postgresql", "postgres", "jdbc");
  }

  @Override
  public Broker open(URI uri, String queue) {
    return new PostgresBroker(queue, PostgresDatabase.of(uri.toString()));
  }
}
