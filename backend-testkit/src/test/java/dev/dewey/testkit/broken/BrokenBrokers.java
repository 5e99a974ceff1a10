package dev.dewey.testkit.broken;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.TaskId;
import dev.dewey.testing.SettableClock;
import dev.dewey.testkit.BrokerContract;
import dev.dewey.testkit.bench.StoreClock;
import dev.dewey.testkit.broker.ExactLimitsContract;
import dev.dewey.testkit.broker.ExactTimeContract;
import dev.dewey.testkit.guarantee.EveryGuarantee;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Brokers with a mistake each, and the contracts that find it. */
final class BrokenBrokers {
  /** So that others come in between, on a busy machine too. */
  static final long A_MOMENT = 50_000_000;

  private BrokenBrokers() {}

  /** A broker that owes all; its test class says what is wrong with it. */
  abstract static class Contract extends BrokerContract
      implements EveryGuarantee, ExactTimeContract, ExactLimitsContract {
    final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
    private final Map<String, Broker> brokers = new HashMap<>();

    @Override
    protected Broker open(String queue) {
      return brokers.computeIfAbsent(queue, name -> damaged(new MemoryBroker(name, clock)));
    }

    abstract Broker damaged(Broker sound);

    @Override
    protected final StoreClock clock() {
      return StoreClock.moved(clock);
    }
  }

  static final class Sound extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound);
    }
  }

  static final class BatchesTurnedRound extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public void enqueue(List<NewMessage> batch) {
          List<NewMessage> reversed = new ArrayList<>(batch);
          Collections.reverse(reversed);
          super.enqueue(reversed);
        }
      };
    }
  }

  static final class NothingIsForLater extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public void enqueue(List<NewMessage> batch) {
          super.enqueue(
              batch.stream()
                  .map(m -> new NewMessage(m.bytes(), m.priority(), null, m.idempotencyKey()))
                  .toList());
        }
      };
    }
  }

  static final class AMillisecondEarly extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public void enqueue(List<NewMessage> batch) {
          super.enqueue(batch.stream().map(AMillisecondEarly::hurried).toList());
        }
      };
    }

    private static NewMessage hurried(NewMessage m) {
      return m.due() == null
          ? m
          : new NewMessage(m.bytes(), m.priority(), m.due().minusMillis(1), m.idempotencyKey());
    }
  }

  static final class KeysAreNotLookedAt extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public void enqueue(List<NewMessage> batch) {
          super.enqueue(
              batch.stream()
                  .map(m -> new NewMessage(m.bytes(), m.priority(), m.due(), null))
                  .toList());
        }
      };
    }
  }

  static final class LooksAndThenTakesResults extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public byte[] takeResult(TaskId id) {
          byte[] result = peekResult(id);
          if (result != null) {
            LockSupport.parkNanos(
                A_MOMENT / 10); // the model takes hundreds, the contract tries often
            super.takeResult(id);
          }
          return result;
        }
      };
    }
  }

  static final class SaysLess extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public Set<Guarantee> guarantees() {
          return EnumSet.complementOf(EnumSet.of(Guarantee.PRIORITY));
        }
      };
    }
  }

  static final class SaysMoreThanIsTested extends BrokerContract {
    private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
    private final Map<String, Broker> brokers = new HashMap<>();

    @Override
    protected Broker open(String queue) {
      return brokers.computeIfAbsent(queue, name -> new MemoryBroker(name, clock));
    }

    @Override
    protected StoreClock clock() {
      return StoreClock.moved(clock);
    }
  }

  static final class Local extends Contract {
    @Override
    protected Broker open(String queue) {
      return new MemoryBroker(queue, clock);
    }

    @Override
    Broker damaged(Broker sound) {
      return sound;
    }
  }

  static final class OneForAll extends Contract {
    @Override
    protected Broker open(String queue) {
      return super.open("the-same");
    }

    @Override
    Broker damaged(Broker sound) {
      return sound;
    }
  }

  static final class SixtyFourKibibytes extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public void enqueue(List<NewMessage> batch) {
          super.enqueue(batch.stream().map(SixtyFourKibibytes::shortened).toList());
        }
      };
    }

    private static NewMessage shortened(NewMessage m) {
      byte[] bytes = Arrays.copyOf(m.bytes(), Math.min(m.bytes().length, 1 << 16));
      return new NewMessage(bytes, m.priority(), m.due(), m.idempotencyKey());
    }
  }

  static final class EveryCursorIsTheFirst extends Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public Page<DeadLetter> deadLetters(String cursor, int limit) {
          return super.deadLetters(null, Math.max(limit, 1));
        }
      };
    }
  }
}
