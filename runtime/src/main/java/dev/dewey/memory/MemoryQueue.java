package dev.dewey.memory;

import dev.dewey.message.MessageLimits;
import dev.dewey.spi.BaseQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A queue in memory; what it holds ends with the process. */
public final class MemoryQueue implements BaseQueue {
  private final String name;
  private final Queue<byte[]> messages = new ConcurrentLinkedQueue<>();
  private final AtomicLong length = new AtomicLong();

  /** Makes an empty queue of a name. */
  public MemoryQueue(String name) {
    this.name = MessageLimits.checkName(name);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(byte[] message) {
    length.incrementAndGet(); // first, so that it is never below zero
    messages.add(message.clone());
  }

  @Override
  public byte @Nullable [] read() {
    byte[] message = messages.poll();
    if (message != null) {
      length.decrementAndGet();
    }
    return message;
  }

  @Override
  public long length() {
    return length.get();
  }

  @Override
  public void flush() {
    while (read() != null) {}
  }
}
