package dev.dewey.testkit.fault;

import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.QueueException;
import org.jspecify.annotations.Nullable;

/**
 * A store that fails on demand, and otherwise is the one it wraps.
 *
 * <pre>{@code
 * FailingDataStore results = new FailingDataStore(new MemoryDataStore());
 * results.fail(PUT, Outage.times(1).afterwards());       // stored, and yet an exception
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class FailingDataStore implements BaseDataStore {
  private final BaseDataStore store;
  private final Outages<Operation> outages = new Outages<>("the store", Operation.class);

  /** What may fail. */
  public enum Operation {
    /** {@link BaseDataStore#put}: with a {@link DataStorePutException}. */
    PUT,
    /**
     * {@link BaseDataStore#get}: with a {@link DataStoreGetException}. One that fails afterwards
     * has taken the value away, which then is lost.
     */
    GET,
    /** {@link BaseDataStore#peek}: with a {@link DataStoreGetException}. */
    PEEK,
    /** {@link BaseDataStore#flush}: with a {@link QueueException}. */
    FLUSH
  }

  /** Wraps a store; nothing fails yet. */
  public FailingDataStore(BaseDataStore store) {
    this.store = store;
  }

  /** Begins an outage, in place of one of the same operation that may be under way. */
  public void fail(Operation operation, Outage outage) {
    outages.begin(operation, outage);
  }

  /** Ends all outages. */
  public void mend() {
    outages.mend();
  }

  /** How often an operation has failed so far. */
  public long failures(Operation operation) {
    return outages.failures(operation);
  }

  @Override
  public void put(String key, byte[] value) {
    outages.attempt(
        Operation.PUT,
        DataStorePutException::new,
        () -> {
          store.put(key, value);
          return true;
        });
  }

  @Override
  public byte @Nullable [] get(String key) {
    return outages.<byte @Nullable []>attempt(
        Operation.GET, DataStoreGetException::new, () -> store.get(key));
  }

  @Override
  public byte @Nullable [] peek(String key) {
    return outages.<byte @Nullable []>attempt(
        Operation.PEEK, DataStoreGetException::new, () -> store.peek(key));
  }

  @Override
  public void flush() {
    outages.attempt(
        Operation.FLUSH,
        QueueException::new,
        () -> {
          store.flush();
          return true;
        });
  }

  @Override
  public void close() {
    store.close();
  }
}
