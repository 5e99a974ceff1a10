package dev.dewey.spi;

import org.jspecify.annotations.Nullable;

/**
 * Opaque values by key: results, and schedules of consumers.
 *
 * <p>The seed's data store. Implementations are safe for use by many threads; the {@code
 * DataStoreContract} of the backend test kit says whether they keep all this.
 */
public interface BaseDataStore extends AutoCloseable {
  /**
   * Stores a value, in place of one that may be there.
   *
   * @throws DataStorePutException if it cannot be stored
   */
  void put(String key, byte[] value);

  /**
   * Takes a value: returns and removes it, as one step; null if there is none.
   *
   * @throws DataStoreGetException if the store cannot be read
   */
  byte @Nullable [] get(String key);

  /**
   * Returns a value and leaves it there; null if there is none.
   *
   * @throws DataStoreGetException if the store cannot be read
   */
  byte @Nullable [] peek(String key);

  /** Removes all values. */
  void flush();

  /** Lets go of connections; values stay. */
  @Override
  default void close() {}
}
