package dev.dewey.testkit.broken;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Brokers with a mistake each in their sessions, and the contracts that find it. */
final class BrokenSessions {
  private BrokenSessions() {}

  /** A broker that owes all; its test class says what is wrong with its sessions. */
  abstract static class Contract extends BrokenBrokers.Contract {
    @Override
    final Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        Session wrapped(Session session) {
          return damaged(session);
        }
      };
    }

    abstract Session damaged(Session session);
  }

  static final class ClosingForgets extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public void close() {}
      };
    }
  }

  static final class NobodyIsRefused extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          return new Exchange(super.exchange(settlements, want).deliveries(), List.of());
        }
      };
    }
  }

  static final class RenewingDoesNothing extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public void renew() {}
      };
    }
  }

  static final class OneTooMany extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          return super.exchange(settlements, want == 0 ? 0 : want + 1);
        }
      };
    }
  }

  static final class EveryDeliveryIsTheFirst extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          Exchange exchange = super.exchange(settlements, want);
          return new Exchange(
              exchange.deliveries().stream()
                  .map(d -> new Delivery(d.tag(), d.message(), 0, d.parks()))
                  .toList(),
              exchange.refused());
        }
      };
    }
  }

  static final class RetriesAMillisecondEarly extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          return distorted(settlements, RetriesAMillisecondEarly::hurried, want);
        }
      };
    }

    private static Settlement hurried(Settlement settlement) {
      return settlement instanceof Settlement.Retry retry && !retry.delay().isZero()
          ? new Settlement.Retry(retry.delivery(), retry.next(), retry.delay().minusMillis(1))
          : settlement;
    }
  }

  static final class ResultsStayForever extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          return distorted(settlements, ResultsStayForever::preserved, want);
        }
      };
    }

    private static Settlement preserved(Settlement settlement) {
      if (settlement instanceof Settlement.Done done && done.result() != null) {
        StoredResult result = done.result();
        Duration forever = Duration.ofDays(1000);
        return new Settlement.Done(
            done.delivery(), new StoredResult(result.id(), result.bytes(), forever));
      }
      return settlement;
    }
  }

  static final class DetailsInAscii extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          return distorted(settlements, DetailsInAscii::spelled, want);
        }
      };
    }

    private static Settlement spelled(Settlement settlement) {
      if (settlement instanceof Settlement.Dead dead) {
        String detail = new String(dead.detail().getBytes(US_ASCII), US_ASCII);
        return new Settlement.Dead(dead.delivery(), dead.reason(), detail, dead.result());
      }
      return settlement;
    }
  }

  /** What waits for work sleeps for as long as it may. */
  static final class NobodyIsWoken extends Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public boolean await(Duration atMost) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(atMost.toNanos());
          return true;
        }
      };
    }
  }
}
