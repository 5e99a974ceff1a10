package com.example.folder;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.testkit.DataStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FolderDataStoreTest extends DataStoreContract {
  @TempDir Path root;

  @Override
  protected BaseDataStore open(String name) {
    return new FolderDataStore(root, name);
  }
}
