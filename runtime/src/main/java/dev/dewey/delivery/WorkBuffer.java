package dev.dewey.delivery;

import dev.dewey.broker.Delivery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Deliveries that were fetched and not started: filled by the fetcher, emptied by the workers. */
final class WorkBuffer {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Deque<Delivery> deliveries = new ArrayDeque<>();
  private volatile int size;
  private final AtomicInteger idle = new AtomicInteger();
  private final Runnable starving;
  private volatile long lastTaken = System.nanoTime();
  private boolean closed;

  /** Calls {@code starving} whenever a worker begins to wait. */
  WorkBuffer(Runnable starving) {
    this.starving = starving;
  }

  void addAll(List<Delivery> batch) {
    if (batch.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      if (deliveries.isEmpty()) {
        lastTaken = System.nanoTime();
      }
      deliveries.addAll(batch);
      size = deliveries.size();
      for (int i = Math.min(batch.size(), idle.get()); i > 0; i--) {
        filled.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the next delivery, waiting for one; null when the buffer is closed.
   *
   * @param now what {@link System#nanoTime} said when the worker had done the one before: it takes
   *     as long to ask as to take
   */
  @Nullable Delivery take(long now) throws InterruptedException {
    long taken = now;
    lock.lockInterruptibly();
    try {
      while (deliveries.isEmpty() && !closed) {
        idle.incrementAndGet();
        starving.run();
        try {
          filled.await();
        } finally {
          idle.decrementAndGet();
        }
        taken = System.nanoTime();
      }
      Delivery next = closed ? null : deliveries.pollFirst();
      size = deliveries.size();
      if (taken - lastTaken > 0) { // or another worker, who was not held up, has a later time
        lastTaken = taken;
      }
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Takes all that is left, the last one first. */
  List<Delivery> drain() {
    lock.lock();
    try {
      List<Delivery> left = new ArrayList<>(deliveries.size());
      deliveries.descendingIterator().forEachRemaining(left::add);
      deliveries.clear();
      size = 0;
      return left;
    } finally {
      lock.unlock();
    }
  }

  /** Lets no worker take any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      filled.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    return size;
  }

  /** How many workers wait for a delivery. */
  int idle() {
    return idle.get();
  }

  /** When a worker last took a delivery, as {@link System#nanoTime} says. */
  long lastTaken() {
    return lastTaken;
  }

  /** How long no worker has taken anything, in nanoseconds. */
  long untouched() {
    return System.nanoTime() - lastTaken;
  }
}
