package dev.dewey.testkit.broken;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.testkit.DataStoreContract;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Stores with a mistake each, and the contracts that find it. */
final class BrokenStores {
  /** So that others come in between, on any machine. */
  private static final long A_MOMENT = 1_000_000;

  private BrokenStores() {}

  /** A store without a mistake, to be given one. */
  static class MapStore implements BaseDataStore {
    final Map<String, byte[]> values = new ConcurrentHashMap<>();

    @Override
    public void put(String key, byte[] value) {
      values.put(key, value);
    }

    @Override
    public byte[] get(String key) {
      return values.remove(key);
    }

    @Override
    public byte[] peek(String key) {
      return values.get(key);
    }

    @Override
    public void flush() {
      values.clear();
    }
  }

  /** Puts the stores that a function makes through the contract. */
  abstract static class Contract extends DataStoreContract {
    private final Map<String, BaseDataStore> stores = new HashMap<>();
    private final Supplier<BaseDataStore> maker;

    Contract(Supplier<BaseDataStore> maker) {
      this.maker = maker;
    }

    @Override
    protected BaseDataStore open(String name) {
      return stores.computeIfAbsent(name, each -> maker.get());
    }
  }

  static final class Sound extends Contract {
    Sound() {
      super(MapStore::new);
    }
  }

  static final class GetLeaves extends Contract {
    GetLeaves() {
      super(
          () ->
              new MapStore() {
                @Override
                public byte[] get(String key) {
                  return values.get(key);
                }
              });
    }
  }

  static final class PeekTakes extends Contract {
    PeekTakes() {
      super(
          () ->
              new MapStore() {
                @Override
                public byte[] peek(String key) {
                  return values.remove(key);
                }
              });
    }
  }

  static final class ReadsAndThenRemoves extends Contract {
    ReadsAndThenRemoves() {
      super(
          () ->
              new MapStore() {
                @Override
                public byte[] get(String key) {
                  byte[] value = values.get(key);
                  LockSupport.parkNanos(A_MOMENT);
                  values.remove(key);
                  return value;
                }
              });
    }
  }

  static final class EmptyIsAbsent extends Contract {
    EmptyIsAbsent() {
      super(
          () ->
              new MapStore() {
                @Override
                public void put(String key, byte[] value) {
                  if (value.length > 0) {
                    super.put(key, value);
                  }
                }
              });
    }
  }

  static final class TheFirstStands extends Contract {
    TheFirstStands() {
      super(
          () ->
              new MapStore() {
                @Override
                public void put(String key, byte[] value) {
                  values.putIfAbsent(key, value);
                }
              });
    }
  }

  static final class KeysWithoutCase extends Contract {
    KeysWithoutCase() {
      super(
          () ->
              new MapStore() {
                @Override
                public void put(String key, byte[] value) {
                  super.put(key.toLowerCase(Locale.ROOT), value);
                }

                @Override
                public byte[] get(String key) {
                  return super.get(key.toLowerCase(Locale.ROOT));
                }

                @Override
                public byte[] peek(String key) {
                  return super.peek(key.toLowerCase(Locale.ROOT));
                }
              });
    }
  }

  static final class WritesInHalves extends Contract {
    WritesInHalves() {
      super(
          () ->
              new MapStore() {
                @Override
                public void put(String key, byte[] value) {
                  super.put(key, Arrays.copyOf(value, value.length / 2));
                  LockSupport.parkNanos(A_MOMENT);
                  super.put(key, value);
                }
              });
    }
  }

  static final class ClosedAndGone extends Contract {
    ClosedAndGone() {
      super(
          () ->
              new MapStore() {
                @Override
                public void close() {
                  flush();
                }
              });
    }
  }

  static final class OneForAll extends DataStoreContract {
    private final BaseDataStore store = new MapStore();

    @Override
    protected BaseDataStore open(String name) {
      return store;
    }
  }
}
