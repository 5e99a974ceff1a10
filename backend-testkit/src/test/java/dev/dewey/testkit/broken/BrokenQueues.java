package dev.dewey.testkit.broken;

import dev.dewey.spi.BaseQueue;
import dev.dewey.testkit.QueueContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Queues with a mistake each, and the contracts that find it. */
final class BrokenQueues {
  /** So that others come in between, on any machine. */
  private static final long A_MOMENT = 1_000_000;

  private BrokenQueues() {}

  /** A queue without a mistake, to be given one. */
  static class ListQueue implements BaseQueue {
    private final String name;
    final List<byte[]> messages = Collections.synchronizedList(new ArrayList<>());

    ListQueue(String name) {
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
      synchronized (messages) {
        return messages.isEmpty() ? null : messages.remove(0);
      }
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

  /** Puts the queues that a function makes through the contract. */
  abstract static class Contract extends QueueContract {
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

  static final class Sound extends Contract {
    Sound() {
      super(ListQueue::new);
    }
  }

  static final class LastInFirstOut extends Contract {
    LastInFirstOut() {
      super(
          name ->
              new ListQueue(name) {
                @Override
                public void write(byte[] message) {
                  messages.add(0, message);
                }
              });
    }
  }

  static final class SevenBits extends Contract {
    SevenBits() {
      super(
          name ->
              new ListQueue(name) {
                @Override
                public void write(byte[] message) {
                  byte[] seven = message.clone();
                  for (int i = 0; i < seven.length; i++) {
                    seven[i] &= 0x7f;
                  }
                  super.write(seven);
                }
              });
    }
  }

  static final class EmptyIsNothing extends Contract {
    EmptyIsNothing() {
      super(
          name ->
              new ListQueue(name) {
                @Override
                public byte[] read() {
                  byte[] message = super.read();
                  return message == null || message.length == 0 ? null : message;
                }
              });
    }
  }

  static final class EqualIsTheSame extends Contract {
    EqualIsTheSame() {
      super(
          name ->
              new ListQueue(name) {
                @Override
                public void write(byte[] message) {
                  synchronized (messages) {
                    if (messages.stream().noneMatch(each -> Arrays.equals(each, message))) {
                      super.write(message);
                    }
                  }
                }
              });
    }
  }

  static final class LooksAndThenTakes extends Contract {
    LooksAndThenTakes() {
      super(
          name ->
              new ListQueue(name) {
                @Override
                public byte[] read() {
                  byte[] message = messages.isEmpty() ? null : messages.get(0);
                  LockSupport.parkNanos(A_MOMENT);
                  if (message != null) {
                    messages.remove(message);
                  }
                  return message;
                }
              });
    }
  }

  static final class LowerCase extends Contract {
    LowerCase() {
      super(ListQueue::new);
    }

    @Override
    protected BaseQueue open(String name) {
      return super.open(name.toLowerCase(Locale.ROOT));
    }
  }

  static final class ClosedAndGone extends Contract {
    ClosedAndGone() {
      super(
          name ->
              new ListQueue(name) {
                @Override
                public void close() {
                  flush();
                }
              });
    }
  }

  static final class Local extends QueueContract {
    @Override
    protected BaseQueue open(String name) {
      return new ListQueue(name);
    }
  }
}
