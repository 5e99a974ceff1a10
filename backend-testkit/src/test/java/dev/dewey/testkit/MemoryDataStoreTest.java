package dev.dewey.testkit;

import dev.dewey.memory.MemoryDataStore;
import dev.dewey.spi.BaseDataStore;
import java.util.HashMap;
import java.util.Map;

final class MemoryDataStoreTest extends DataStoreContract {
  private final Map<String, BaseDataStore> stores = new HashMap<>();

  @Override
  protected BaseDataStore open(String name) {
    return stores.computeIfAbsent(name, each -> new MemoryDataStore());
  }
}
