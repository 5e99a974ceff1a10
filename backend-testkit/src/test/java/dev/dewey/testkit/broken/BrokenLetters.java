package dev.dewey.testkit.broken;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.NewMessage;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Brokers with a mistake in what they do with dead letters, and the contracts that find it. */
final class BrokenLetters {
  private BrokenLetters() {}

  static final class KeepsWhatIsRetried extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean retryDead(String key, NewMessage again) {
          boolean there =
              deadLetters(null, 100).items().stream().anyMatch(l -> l.key().equals(key));
          if (there) {
            enqueue(List.of(again));
          }
          return there;
        }
      };
    }
  }

  static final class LooksAndThenRetries extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean retryDead(String key, NewMessage again) {
          boolean there =
              deadLetters(null, 100).items().stream().anyMatch(l -> l.key().equals(key));
          LockSupport.parkNanos(BrokenBrokers.A_MOMENT);
          if (there) {
            enqueue(List.of(again));
            deleteDead(key);
          }
          return there;
        }
      };
    }
  }

  static final class QueuesWhatIsNotThere extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean retryDead(String key, NewMessage again) {
          boolean there = deleteDead(key);
          enqueue(List.of(again));
          return there;
        }
      };
    }
  }

  static final class DeletesTheNewest extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean deleteDead(String key) {
          List<DeadLetter> newest = deadLetters(null, 1).items();
          return !newest.isEmpty() && super.deleteDead(newest.get(0).key());
        }
      };
    }
  }
}
