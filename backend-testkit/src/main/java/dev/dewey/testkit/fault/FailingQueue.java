package dev.dewey.testkit.fault;

import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueException;
import dev.dewey.spi.QueueReadException;
import dev.dewey.spi.QueueWriteException;
import org.jspecify.annotations.Nullable;

/**
 * A queue that fails on demand, and otherwise is the one it wraps.
 *
 * <pre>{@code
 * FailingQueue queue = new FailingQueue(new MemoryQueue("beans"));
 * queue.fail(WRITE, Outage.times(2));                    // the next two are not written
 * queue.fail(READ, Outage.untilMended());                // nothing can be read …
 * queue.mend();                                          // … until now
 * queue.fail(WRITE, Outage.times(1).afterwards());       // written, and yet an exception
 * }</pre>
 *
 * <p>Safe for use by many threads.
 */
public final class FailingQueue implements BaseQueue {
  private final BaseQueue queue;
  private final Outages<Operation> outages;

  /** What may fail. */
  public enum Operation {
    /** {@link BaseQueue#write}: with a {@link QueueWriteException}. */
    WRITE,
    /**
     * {@link BaseQueue#read} and {@link BaseQueue#readNow}: with a {@link QueueReadException}. One
     * that fails afterwards has taken a message away, which then is lost.
     */
    READ,
    /** {@link BaseQueue#length}: with a {@link QueueException}. */
    LENGTH,
    /** {@link BaseQueue#flush}: with a {@link QueueException}. */
    FLUSH
  }

  /** Wraps a queue; nothing fails yet. */
  public FailingQueue(BaseQueue queue) {
    this.queue = queue;
    this.outages = new Outages<>("queue " + queue.name(), Operation.class);
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
  public String name() {
    return queue.name();
  }

  @Override
  public boolean blocking() {
    return queue.blocking();
  }

  @Override
  public void write(byte[] message) {
    outages.attempt(
        Operation.WRITE,
        QueueWriteException::new,
        () -> {
          queue.write(message);
          return true;
        });
  }

  @Override
  public byte @Nullable [] read() {
    return outages.<byte @Nullable []>attempt(Operation.READ, QueueReadException::new, queue::read);
  }

  @Override
  public byte @Nullable [] readNow() {
    return outages.<byte @Nullable []>attempt(
        Operation.READ, QueueReadException::new, queue::readNow);
  }

  @Override
  public long length() {
    return outages.attempt(Operation.LENGTH, QueueException::new, queue::length);
  }

  @Override
  public void flush() {
    outages.attempt(
        Operation.FLUSH,
        QueueException::new,
        () -> {
          queue.flush();
          return true;
        });
  }

  @Override
  public void close() {
    queue.close();
  }
}
