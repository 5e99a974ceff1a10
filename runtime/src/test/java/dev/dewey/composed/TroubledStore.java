package dev.dewey.composed;

import dev.dewey.memory.MemoryDataStore;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store that notes what is put there, and fails when it is told to. */
final class TroubledStore implements BaseDataStore {
  private final BaseDataStore store = new MemoryDataStore();
  private final List<String> puts = new CopyOnWriteArrayList<>();
  private int stepsLeft = Integer.MAX_VALUE;

  /** Lets so many steps succeed, and none after them. */
  void failAfter(int steps) {
    stepsLeft = steps;
  }

  void recover() {
    stepsLeft = Integer.MAX_VALUE;
  }

  /** The keys put since this was asked the last time. */
  List<String> puts() {
    List<String> copy = List.copyOf(puts);
    puts.clear();
    return copy;
  }

  private boolean fails() {
    return stepsLeft != Integer.MAX_VALUE && --stepsLeft < 0;
  }

  @Override
  public void put(String key, byte[] value) {
    if (fails()) {
      throw new DataStorePutException("the store is down");
    }
    puts.add(key);
    store.put(key, value);
  }

  @Override
  public byte[] get(String key) {
    if (fails()) {
      throw new DataStoreGetException("the store is down");
    }
    return store.get(key);
  }

  @Override
  public byte[] peek(String key) {
    if (fails()) {
      throw new DataStoreGetException("the store is down");
    }
    return store.peek(key);
  }

  @Override
  public void flush() {
    store.flush();
  }
}
