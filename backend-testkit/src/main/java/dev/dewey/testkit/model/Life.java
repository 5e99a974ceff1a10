package dev.dewey.testkit.model;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Bench;
import dev.dewey.testkit.bench.StoreClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A random life of a queue: producers, two consumers that live, and one that dies, sleeps and comes
 * back, as a seed has it.
 */
final class Life {
  /** The machine stood still for longer than a lease: nobody can tell who counts as dead. */
  static final class StoodStill extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** How many messages may wait before consumers go first. */
  private static final int CROWD = 60;

  private final Bench bench;
  private final StoreClock clock;
  private final Whims whims;
  private final Model model;
  private final Story story = new Story();
  private final Broker broker;

  /** Somebody who holds nothing, and sees who has died. */
  private final Session witness;

  private Hand one;
  private Hand other;
  private Hand mortal;
  private int names;

  Life(Bench bench, long seed) {
    this.bench = bench;
    this.clock = bench.clock();
    this.broker = bench.broker();
    this.whims = new Whims(seed, clock, broker.guarantees());
    Duration grain = clock instanceof StoreClock.Moved ? Duration.ZERO : Duration.ofMillis(1);
    this.model = new Model(broker.guarantees(), grain);
    this.witness = bench.open("witness");
    this.one = openOne();
    this.other = openOther();
    this.mortal = openMortal();
  }

  private Hand openOne() {
    Instant now = clock.now();
    return opened(new Hand("one", bench.open("one"), now));
  }

  /** As a process of its own. */
  private Hand openOther() {
    Instant now = clock.now();
    return opened(new Hand("other", bench.open(bench.again(), "other"), now));
  }

  private Hand openMortal() {
    Instant now = clock.now();
    String name = "mortal" + names++;
    return opened(new Hand(name, bench.openMortal(name), now));
  }

  private Hand opened(Hand hand) {
    model.opened(hand);
    return hand;
  }

  String story() {
    return story.toString();
  }

  /** Lives for so many steps, and ends well. */
  void live(int steps) {
    for (int i = 0; i < steps; i++) {
      keepMortalAlive();
      step();
      agree();
    }
    end();
  }

  private void step() {
    int kind = whims.below(100);
    if (kind < 28 && model.alive() < CROWD) {
      enqueue();
    } else if (kind < 70) {
      Hand hand = anybody();
      exchange(hand, whims.words(hand), whims.below(5));
    } else if (kind < 75) {
      renew(anybody());
    } else if (kind < 79) {
      await(anybody());
    } else if (kind < 82) {
      close(anybody());
    } else if (kind < 85) {
      die();
    } else if (kind < 88) {
      sleep();
    } else if (kind < 89) {
      silence();
    } else if (kind < 94) {
      pass(clock.moment().dividedBy(4));
    } else {
      takeResult();
    }
  }

  private Hand anybody() {
    return whims.oneOf(List.of(one, other, mortal));
  }

  private void enqueue() {
    List<NewMessage> batch = whims.batch();
    story.add("%s queues %s", "somebody", Story.messages(batch));
    Instant from = clock.now();
    broker.enqueue(batch);
    model.enqueued(batch, since(from));
  }

  private void exchange(Hand hand, List<Settlement> words, int want) {
    story.add("%s says %s and wants %d", hand.name, Story.words(words), want);
    Instant from = clock.now();
    Exchange answer =
        words.isEmpty() && want > 0 ? fetched(hand, want) : hand.session.exchange(words, want);
    Span step = since(from);
    hand.touched = from;
    story.add("  and gets %s", Story.answer(answer));
    model.exchanged(hand, words, want, answer, step);
    hand.said.addAll(words);
  }

  /** As who has nothing to do waits for work, and gets it in the same step if a broker can. */
  private static Exchange fetched(Hand hand, int want) {
    try {
      return hand.session
          .awaitAndFetch(want, Duration.ofMillis(1))
          .orElseGet(() -> hand.session.exchange(List.of(), want));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static Disagreement interrupted() {
    Thread.currentThread().interrupt();
    return new Disagreement("interrupted");
  }

  private void renew(Hand hand) {
    story.add("%s renews", hand.name);
    Instant from = clock.now();
    hand.session.renew();
    since(from);
    hand.touched = from;
  }

  private void await(Hand hand) {
    story.add("%s looks for work", hand.name);
    try {
      hand.session.await(Duration.ofMillis(1));
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private void close(Hand hand) {
    story.add("%s leaves, and comes again", hand.name);
    Instant from = clock.now();
    hand.session.close();
    since(from);
    model.closed(hand);
    if (hand == one) {
      one = openOne();
    } else if (hand == other) {
      other = openOther();
    } else {
      mortal = openMortal();
    }
  }

  private void die() {
    story.add("%s dies", mortal.name);
    bench.outlive(witness);
    model.lapsed(mortal);
    mortal = openMortal();
  }

  private void sleep() {
    story.add("%s sleeps for longer than its lease", mortal.name);
    bench.outlive(witness);
    model.lapsed(mortal);
  }

  /** Nobody is heard of for longer than a lease; who comes first must not call anybody dead. */
  private void silence() {
    story.add("all are silent for longer than a lease");
    clock.pass(clock.lease().multipliedBy(3));
    Hand first = openMortal();
    mortal.touched = first.touched; // a silence of all ends as if all had spoken
    first.session.close();
    model.closed(first);
    renew(mortal);
  }

  private void pass(Duration time) {
    story.add("%s ms pass", time.toMillis());
    Duration left = time;
    while (left.compareTo(Duration.ZERO) > 0) {
      Duration step = left.compareTo(quarter()) < 0 ? left : quarter();
      clock.pass(step);
      keepMortalAlive();
      left = left.minus(step);
    }
  }

  private Duration quarter() {
    return clock.lease().dividedBy(4);
  }

  private void keepMortalAlive() {
    if (!clock.now().isBefore(mortal.touched.plus(quarter()))) {
      Instant from = clock.now();
      mortal.session.renew();
      since(from);
      mortal.touched = from;
    }
  }

  /** The time of a step that has just been done. */
  private Span since(Instant from) {
    Instant to = clock.now();
    if (!mortal.held.isEmpty() && !to.isBefore(mortal.touched.plus(clock.lease()))) {
      throw new StoodStill();
    }
    return new Span(from, to);
  }

  private void takeResult() {
    if (!model.aftermath.ids().isEmpty()) {
      TaskId id = new TaskId(whims.oneOf(model.aftermath.ids()));
      story.add("somebody takes the result of %s", id.value());
      Instant from = clock.now();
      byte[] answer = broker.takeResult(id);
      model.aftermath.taken(id, answer, since(from));
    }
  }

  private void agree() {
    keepMortalAlive();
    Instant from = clock.now();
    model.counted(broker.counts(), since(from));
    if (!model.aftermath.ids().isEmpty()) {
      peek(whims.oneOf(model.aftermath.ids()));
    }
  }

  private void peek(String id) {
    Instant from = clock.now();
    byte[] answer = broker.peekResult(new TaskId(id));
    model.aftermath.peeked(new TaskId(id), answer, since(from));
  }

  /** Everybody but one leaves, and that one finishes all there is. */
  private void end() {
    story.add("the end: all but one leave");
    List.of(other, mortal).forEach(hand -> hand.session.close());
    model.closed(other);
    model.closed(mortal);
    clock.pass(clock.moment().plusMillis(2));
    for (int i = 0; i < 10 && model.alive() > 0; i++) {
      List<Settlement> words =
          one.held.values().stream().map(held -> Bench.done(held.delivery())).toList();
      exchange(one, words, CROWD);
    }
    if (model.alive() > 0) {
      throw new Disagreement("%d messages have not come to an end".formatted(model.alive()));
    }
    agree();
    model.aftermath.ids().forEach(this::peek);
    model.aftermath.exhumed(broker.deadLetters(null, 10_000).items());
  }
}
