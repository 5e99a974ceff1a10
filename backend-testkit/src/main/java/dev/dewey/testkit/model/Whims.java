package dev.dewey.testkit.model;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Messages;
import dev.dewey.testkit.bench.StoreClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a seed lets somebody do: messages to queue, words on what is in hand. */
final class Whims {
  private static final int[] PRIORITIES = {0, 0, 0, 5, 5, -3, 100};
  private static final int KEYS = 12;
  private static final int MOST_AT_ONCE = 4;

  private final Random random;
  private final StoreClock clock;
  private final Set<Guarantee> guarantees;

  /** Whether most messages are of normal priority and for now, as on most queues. */
  private final boolean plain;

  private int ids;

  Whims(long seed, StoreClock clock, Set<Guarantee> guarantees) {
    this.random = new Random(seed);
    this.clock = clock;
    this.guarantees = guarantees;
    this.plain = seed % 2 == 0;
  }

  /** A number from 0 to below another one. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  List<NewMessage> batch() {
    List<NewMessage> batch = new ArrayList<>();
    for (int i = 1 + random.nextInt(plain ? 2 : MOST_AT_ONCE); i > 0; i--) {
      batch.add(message());
    }
    return batch;
  }

  private NewMessage message() {
    if (plain && percent(98)) {
      return Messages.message("m" + ids++);
    }
    int priority = PRIORITIES[random.nextInt(PRIORITIES.length)];
    boolean keyed = guarantees.contains(Guarantee.IDEMPOTENCY) && percent(15);
    String key = keyed ? "key" + random.nextInt(KEYS) : null;
    return Messages.message("m" + ids++, priority, due(), key);
  }

  /** Mostly none; else one that has passed, or one not too near, since that cannot be judged. */
  private @Nullable Instant due() {
    int kind = random.nextInt(10);
    if (kind < 6) {
      return null;
    }
    return kind == 6 ? clock.now().minusSeconds(5) : clock.now().plus(aWhile());
  }

  /** From half a moment to a whole one. */
  Duration aWhile() {
    long half = clock.moment().toMillis() / 2;
    return Duration.ofMillis(half + random.nextInt((int) half + 1));
  }

  /** Words on some of what is in hand, on what is not any more, and words said before. */
  List<Settlement> words(Hand hand) {
    List<Settlement> words = new ArrayList<>();
    for (Hand.Held held : hand.held.values()) {
      if (percent(60)) {
        Settlement word = word(held.delivery(), held.item());
        Settlement next = word(held.delivery(), held.item());
        words.add(0, word);
        if (percent(5) && !next.equals(word)) {
          words.add(next); // counts for nothing: the first one does
        }
      }
    }
    for (Delivery late : hand.lapsed) {
      if (percent(40)) {
        words.add(word(late, new Item(Messages.id(late), late.message(), 0, 0, 0)));
      }
    }
    if (!hand.said.isEmpty() && percent(20)) {
      words.add(oneOf(hand.said));
    }
    return words;
  }

  private Settlement word(Delivery delivery, Item item) {
    int kind = random.nextInt(20);
    if (kind < (plain ? 19 : 9)) {
      return new Settlement.Done(delivery, result(item.id()));
    }
    if (kind < 13) {
      Duration delay = percent(40) ? Duration.ZERO : aWhile();
      NewMessage next = Messages.message("m" + ids++, item.priority(), null, null);
      return new Settlement.Retry(delivery, next, delay);
    }
    if (kind < 14) {
      return new Settlement.Dead(delivery, DeadReason.FAILED, "no " + ids++, result(item.id()));
    }
    return kind < 16 ? new Settlement.Park(delivery, aWhile()) : new Settlement.GiveBack(delivery);
  }

  private @Nullable StoredResult result(String id) {
    if (percent(30)) {
      return null;
    }
    byte[] bytes = new byte[1 + random.nextInt(40)];
    random.nextBytes(bytes);
    boolean brief = guarantees.contains(Guarantee.RESULT_EXPIRY) && percent(20);
    return new StoredResult(new TaskId(id), bytes, brief ? aWhile() : Duration.ofHours(12));
  }
}
