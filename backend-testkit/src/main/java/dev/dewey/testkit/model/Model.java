package dev.dewey.testkit.model;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Settlement;
import dev.dewey.message.DeadReason;
import dev.dewey.testkit.bench.Messages;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a broker has to answer, kept as simply as can be; told of each step after it has happened.
 */
final class Model {
  private final Waiting waiting;
  private final Duration grain;
  private final Set<String> keys = new HashSet<>();
  private final Set<Hand> hands = new HashSet<>();
  final Aftermath aftermath = new Aftermath();

  /**
   * @param grain how much later than the clock shows a step may have happened, since clocks that
   *     run are read to the millisecond
   */
  Model(Set<Guarantee> guarantees, Duration grain) {
    this.waiting =
        guarantees.contains(Guarantee.PRIORITY) ? Waiting.byPriority() : Waiting.inOneLine();
    this.grain = grain;
  }

  void opened(Hand hand) {
    hands.add(hand);
  }

  void enqueued(List<NewMessage> batch, Span step) {
    for (NewMessage message : batch) {
      String key = message.idempotencyKey();
      if (key == null || keys.add(key)) {
        String id = Messages.id(message.bytes());
        Item item = Item.of(id, message);
        if (message.due() == null || !message.due().isAfter(step.from())) {
          waiting.addLast(item);
        } else {
          waiting.addLater(item, Span.at(message.due()));
        }
      }
    }
  }

  void exchanged(Hand hand, List<Settlement> said, int want, Exchange answer, Span step) {
    for (Settlement settlement : said) {
      settled(hand, settlement, answer.refused(), step);
    }
    List<Delivery> deliveries = answer.deliveries();
    if (deliveries.size() > want) {
      throw new Disagreement("%d came where %d were wanted".formatted(deliveries.size(), want));
    }
    for (Delivery delivery : deliveries) {
      Item item = waiting.take(delivery, step);
      if (hand.held.put(delivery.tag(), new Hand.Held(delivery, item)) != null) {
        throw new Disagreement("two deliveries of one session have tag " + delivery.tag());
      }
    }
    List<Item> left = waiting.surelyReady(step);
    if (deliveries.size() < want && !left.isEmpty()) {
      throw new Disagreement(
          "%d came where %d were wanted, and %s has not come"
              .formatted(deliveries.size(), want, left.get(0).id()));
    }
  }

  private void settled(Hand hand, Settlement settlement, List<Settlement> refused, Span step) {
    Delivery delivery = settlement.delivery();
    if (hand.lostToOthers(delivery)) {
      if (!refused.contains(settlement)) {
        throw new Disagreement(
            "the late word on %s was not refused".formatted(Messages.id(delivery)));
      }
    } else if (hand.holds(delivery)) {
      if (refused.contains(settlement)) {
        throw new Disagreement("the word on %s was refused".formatted(Messages.id(delivery)));
      }
      apply(settlement, hand.release(delivery), step);
    } // else it is repeated: nothing comes of it, and whether it is refused is up to the broker
  }

  private void apply(Settlement settlement, Item item, Span step) {
    Span counted = new Span(step.from(), step.to().plus(grain));
    if (settlement instanceof Settlement.Done done) {
      aftermath.stored(done.result(), counted);
    } else if (settlement instanceof Settlement.Retry retry) {
      NewMessage next = retry.next();
      Item again = Item.of(Messages.id(next.bytes()), next);
      if (retry.delay().isZero()) {
        waiting.addLast(again);
      } else {
        waiting.addLater(again, counted.plus(retry.delay()));
      }
    } else if (settlement instanceof Settlement.Dead dead) {
      aftermath.buried(item, dead.reason(), dead.detail());
      aftermath.stored(dead.result(), counted);
    } else if (settlement instanceof Settlement.Park park) {
      waiting.addLater(item.parked(), counted.plus(park.delay()));
    } else {
      waiting.addFirst(item);
    }
  }

  /** What a session held when it was closed goes back as if never delivered. */
  void closed(Hand hand) {
    hand.empty().forEach(waiting::addFirst);
    hands.remove(hand);
  }

  /** What a session held when its lease lapsed goes back, and is counted. */
  void lapsed(Hand hand) {
    hand.held.values().forEach(each -> hand.lapsed.add(each.delivery()));
    for (Item item : hand.empty()) {
      Item again = item.afterCrash();
      if (again.deliveries() >= Item.POISON_DELIVERIES) {
        aftermath.buried(again, DeadReason.POISON, "5 consumers died with it in hand");
      } else {
        waiting.addFirst(again);
      }
    }
  }

  void counted(QueueCounts counts, Span step) {
    long running = hands.stream().mapToLong(hand -> hand.held.size()).sum();
    check("running", counts.running(), running);
    check("dead", counts.dead(), aftermath.dead());
    check("ready and scheduled together", counts.ready() + counts.scheduled(), waiting.size());
    long least = waiting.surelyLater(step);
    long most = waiting.perhapsLater(step);
    if (counts.scheduled() < least || counts.scheduled() > most) {
      throw new Disagreement(
          "it counts %d scheduled, and there are %d to %d"
              .formatted(counts.scheduled(), least, most));
    }
  }

  private static void check(String what, long counted, long there) {
    if (counted != there) {
      throw new Disagreement("it counts %d %s, and there are %d".formatted(counted, what, there));
    }
  }

  /** How many messages wait or are in hand. */
  long alive() {
    return waiting.size() + hands.stream().mapToLong(hand -> hand.held.size()).sum();
  }
}
