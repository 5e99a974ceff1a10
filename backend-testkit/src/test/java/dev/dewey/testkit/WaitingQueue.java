package dev.dewey.testkit;

import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueReadException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A queue in memory whose reading waits for a second. */
final class WaitingQueue implements BaseQueue {
  private final String name;
  private final BlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();

  WaitingQueue(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(byte[] message) {
    messages.add(message);
  }

  @Override
  public byte[] read() {
    try {
      return messages.poll(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueueReadException("interrupted", e);
    }
  }

  @Override
  public byte[] readNow() {
    return messages.poll();
  }

  @Override
  public boolean blocking() {
    return true;
  }

  @Override
  public long length() {
    return messages.size();
  }

  @Override
  public void flush() {
    messages.clear();
  }
}
