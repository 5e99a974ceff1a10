package dev.dewey.testkit.broken;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.testkit.bench.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brokers with a mistake each that loses messages, or doubles them, in a life of some length. */
final class BrokenLives {
  private BrokenLives() {}

  /** Whoever fetched a message again may speak of it by an old tag. */
  static final class SettlesWithoutLookingAtTheTag extends BrokenSessions.Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        private final Map<String, Delivery> last = new HashMap<>();

        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          Exchange exchange = distorted(settlements, this::retagged, want);
          exchange.deliveries().forEach(each -> last.put(Messages.id(each), each));
          return exchange;
        }

        private Settlement retagged(Settlement each) {
          Delivery named = each.delivery();
          Delivery latest = last.getOrDefault(Messages.id(named), named);
          return each instanceof Done done ? new Done(latest, done.result()) : each;
        }
      };
    }
  }

  /** What was promoted is still on the schedule, and promoted again. */
  static final class PromotesWithoutRemoving extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      Map<String, NewMessage> scheduled = new HashMap<>();
      return new WrappedBroker(sound) {
        @Override
        public void enqueue(List<NewMessage> batch) {
          super.enqueue(batch);
          batch.stream()
              .filter(each -> each.due() != null)
              .forEach(each -> scheduled.put(Messages.id(each.bytes()), each));
        }

        @Override
        Session wrapped(Session session) {
          return new WrappedSession(session) {
            @Override
            public Exchange exchange(List<Settlement> settlements, int want) {
              Exchange exchange = super.exchange(settlements, want);
              for (Delivery each : exchange.deliveries()) {
                NewMessage again = scheduled.remove(Messages.id(each));
                if (again != null) {
                  sound.enqueue(List.of(again));
                }
              }
              return exchange;
            }
          };
        }
      };
    }
  }

  /** What is fetched is gone: whoever dies with it loses it. */
  static final class FetchesWithoutHolding extends BrokenSessions.Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          Exchange exchange = super.exchange(List.of(), want);
          List<Settlement> finished = new ArrayList<>();
          exchange.deliveries().forEach(each -> finished.add(new Done(each, null)));
          super.exchange(finished, 0);
          return exchange;
        }
      };
    }
  }

  /** One word of many does not arrive. */
  static final class LosesASettlement extends BrokenSessions.Contract {
    @Override
    Session damaged(Session session) {
      return new WrappedSession(session) {
        private int said;

        @Override
        public Exchange exchange(List<Settlement> settlements, int want) {
          return super.exchange(
              settlements.stream().filter(each -> ++said % 20 != 0).toList(), want);
        }
      };
    }
  }

  /** The result of a word that is refused is stored all the same. */
  static final class StoresResultsOfTheRefused extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      Session scribe = sound.open(new SessionSpec("scribe", Duration.ofDays(365)));
      return new WrappedBroker(sound) {
        @Override
        Session wrapped(Session session) {
          return new WrappedSession(session) {
            @Override
            public Exchange exchange(List<Settlement> settlements, int want) {
              Exchange exchange = super.exchange(settlements, want);
              for (Settlement each : exchange.refused()) {
                if (each instanceof Done done && done.result() != null) {
                  sound.enqueue(List.of(Messages.message("pretext", 1000)));
                  Delivery pretext = scribe.exchange(List.of(), 1).deliveries().get(0);
                  scribe.exchange(List.of(new Done(pretext, done.result())), 0);
                }
              }
              return exchange;
            }
          };
        }
      };
    }
  }

  /** A word that is repeated counts again. */
  static final class RetriesTwice extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      Set<Settlement> seen = new HashSet<>();
      return new WrappedBroker(sound) {
        @Override
        Session wrapped(Session session) {
          return new WrappedSession(session) {
            @Override
            public Exchange exchange(List<Settlement> settlements, int want) {
              for (Settlement each : settlements) {
                if (each instanceof Settlement.Retry retry && !seen.add(retry)) {
                  sound.enqueue(List.of(retry.next()));
                }
              }
              return super.exchange(settlements, want);
            }
          };
        }
      };
    }
  }

  /** What was given back goes to the end of the line, as if queued anew. */
  static final class GivesBackToTheEnd extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        Session wrapped(Session session) {
          return new WrappedSession(session) {
            @Override
            public Exchange exchange(List<Settlement> settlements, int want) {
              return distorted(settlements, this::atTheEnd, want);
            }

            private Settlement atTheEnd(Settlement each) {
              return each instanceof Settlement.GiveBack back
                  ? new Settlement.Park(back.delivery(), Duration.ZERO)
                  : each;
            }
          };
        }
      };
    }
  }

  /** The last of a batch is lost. */
  static final class LosesOfLargeBatches extends BrokenBrokers.Contract {
    @Override
    Broker damaged(Broker sound) {
      return new WrappedBroker(sound) {
        @Override
        public void enqueue(List<NewMessage> batch) {
          super.enqueue(batch.size() < 4 ? batch : batch.subList(0, 3));
        }
      };
    }
  }
}
