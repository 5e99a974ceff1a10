package dev.dewey.testkit.broken;

import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueReadException;
import dev.dewey.testkit.BlockingQueueContract;
import dev.dewey.testkit.broken.BrokenQueues.ListQueue;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Queues that say that reading waits, with a mistake each, and the contracts that find it. */
final class BrokenBlockingQueues {
  private BrokenBlockingQueues() {}

  /** Puts the queues that a function makes through the contract. */
  abstract static class Contract extends BlockingQueueContract {
    private final Map<String, BaseQueue> queues = new HashMap<>();
    private final Function<String, BaseQueue> maker;

    Contract(Function<String, BaseQueue> maker) {
      this.maker = maker;
    }

    @Override
    protected BaseQueue open(String name) {
      return queues.computeIfAbsent(name, maker);
    }
  }

  /** A queue without a mistake, to be given one. */
  static class PatientQueue extends ListQueue {
    PatientQueue(String name) {
      super(name);
    }

    @Override
    public boolean blocking() {
      return true;
    }

    @Override
    public byte[] readNow() {
      return super.read();
    }

    @Override
    public byte[] read() {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
      byte[] message = readNow();
      while (message == null && System.nanoTime() < end) {
        LockSupport.parkNanos(1_000_000);
        message = readNow();
      }
      return message;
    }
  }

  static final class Sound extends Contract {
    Sound() {
      super(PatientQueue::new);
    }
  }

  static final class DoesNotSayThatItWaits extends Contract {
    DoesNotSayThatItWaits() {
      super(
          name ->
              new PatientQueue(name) {
                @Override
                public boolean blocking() {
                  return false;
                }
              });
    }
  }

  static final class DoesNotWait extends Contract {
    DoesNotWait() {
      super(
          name ->
              new PatientQueue(name) {
                @Override
                public byte[] read() {
                  return readNow();
                }
              });
    }
  }

  static final class LooksAndThenSleeps extends Contract {
    LooksAndThenSleeps() {
      super(
          name ->
              new PatientQueue(name) {
                @Override
                public byte[] read() {
                  byte[] message = readNow();
                  long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
                  while (message == null && System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                  }
                  return message;
                }
              });
    }
  }

  static final class ForgetsThatItWasInterrupted extends Contract {
    ForgetsThatItWasInterrupted() {
      super(
          name ->
              new PatientQueue(name) {
                @Override
                public byte[] read() {
                  if (Thread.interrupted()) {
                    throw new QueueReadException("interrupted");
                  }
                  return super.read();
                }
              });
    }
  }

  static final class LosesWhatItReadsWhenInterrupted extends Contract {
    LosesWhatItReadsWhenInterrupted() {
      super(
          name ->
              new PatientQueue(name) {
                @Override
                public byte[] read() {
                  byte[] message = super.read();
                  if (Thread.currentThread().isInterrupted()) {
                    throw new QueueReadException("interrupted");
                  }
                  return message;
                }
              });
    }
  }
}
