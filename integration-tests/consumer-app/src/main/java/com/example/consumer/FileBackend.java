package com.example.consumer;

import dev.dewey.settings.DataStoreProvider;
import dev.dewey.settings.QueueProvider;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The providers of the backend of files, which settings open with a connection to a folder. */
public final class FileBackend {
  private FileBackend() {}

  private static Path folder(Map<String, String> connection) {
    String folder = connection.get("folder");
    if (folder == null) {
      throw new IllegalArgumentException("files need a folder, and the connection has none");
    }
    return Path.of(folder);
  }

  /** Opens queues of files. */
  public static final class Queues implements QueueProvider {
    /** For {@code ServiceLoader}. */
    public Queues() {}

    @Override
    public Set<String> classNames() {
      return Set.of(FileQueue.class.getName());
    }

    @Override
    public BaseQueue open(String name, Map<String, String> connection) {
      return FileQueue.open(folder(connection), name);
    }
  }

  /** Opens stores of files. */
  public static final class DataStores implements DataStoreProvider {
    /** For {@code ServiceLoader}. */
    public DataStores() {}

    @Override
    public Set<String> classNames() {
      return Set.of(FileDataStore.class.getName());
    }

    @Override
    public BaseDataStore open(String name, Map<String, String> connection) {
      return FileDataStore.open(folder(connection), name);
    }
  }
}
