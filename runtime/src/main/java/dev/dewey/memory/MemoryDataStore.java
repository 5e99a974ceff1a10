package dev.dewey.memory;

import dev.dewey.spi.BaseDataStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store in memory; what it holds ends with the process, and nothing expires before. */
public final class MemoryDataStore implements BaseDataStore {
  private final Map<String, byte[]> values = new ConcurrentHashMap<>();

  /** Makes an empty store. */
  public MemoryDataStore() {}

  @Override
  public void put(String key, byte[] value) {
    values.put(key, value.clone());
  }

  @Override
  public byte @Nullable [] get(String key) {
    return values.remove(key);
  }

  @Override
  public byte @Nullable [] peek(String key) {
    byte[] value = values.get(key);
    return value == null ? null : value.clone();
  }

  @Override
  public void flush() {
    values.clear();
  }
}
