package dev.dewey.testkit.served;

import com.example.folder.FolderDataStore;
import com.example.folder.FolderQueue;
import dev.dewey.broker.Broker;
import dev.dewey.composed.ComposedBroker;
import dev.dewey.settings.BrokerProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/** Opens brokers composed of folders at {@code folder:/a/path}: shared, and at most once. */
public final class FolderBrokers implements BrokerProvider {
  @Override
  public Set<String> schemes() {
    return Set.of("folder");
  }

  @Override
  public Broker open(URI uri, String queue) {
    Path root = Path.of(uri.getPath());
    return ComposedBroker.builder(new FolderQueue(root, queue))
        .resultStore(new FolderDataStore(root, queue))
        .build();
  }
}
