package dev.dewey.testkit.broken;

import dev.dewey.broker.Broker;
import dev.dewey.broker.NewMessage;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Brokers with a mistake in how they tick, and the contracts that find it. */
final class BrokenTicks {
  private BrokenTicks() {}

  static final class EveryTickIsNew extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean tick(String command, Instant at, NewMessage message) {
          enqueue(List.of(message));
          super.tick(command, at, new NewMessage(message.bytes(), 0, Instant.MAX, null));
          return true;
        }
      };
    }
  }

  static final class OnlyTheSameMinuteIsOld extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean tick(String command, Instant at, NewMessage message) {
          Instant last = lastTick(command);
          if (last != null && at.isBefore(last)) {
            enqueue(List.of(message));
            return true;
          }
          return super.tick(command, at, message);
        }
      };
    }
  }

  static final class LooksAndThenTicks extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean tick(String command, Instant at, NewMessage message) {
          Instant last = lastTick(command);
          if (last != null && !at.isAfter(last)) {
            return false;
          }
          LockSupport.parkNanos(BrokenBrokers.A_MOMENT);
          if (!super.tick(command, at, message)) {
            enqueue(List.of(message));
          }
          return true;
        }
      };
    }
  }

  static final class OneForAllCommands extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public boolean tick(String command, Instant at, NewMessage message) {
          return super.tick("command", at, message);
        }

        @Override
        public Instant lastTick(String command) {
          return super.lastTick("command");
        }
      };
    }
  }
}
