package dev.dewey.postgres.session;

import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.postgres.client.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settlements as the parameters of {@code exchange.sql} and {@code settle.sql}. */
final class Words {
  private final List<Long> done = new ArrayList<>();
  private final Answers doneAnswers = new Answers();
  private final List<Long> tags = new ArrayList<>();
  private final List<String> whats = new ArrayList<>();
  private final List<Long> delays = new ArrayList<>();
  private final List<Integer> priorities = new ArrayList<>();
  private final List<byte @Nullable []> messages = new ArrayList<>();
  private final List<@Nullable String> reasons = new ArrayList<>();
  private final List<@Nullable String> details = new ArrayList<>();
  private final Answers otherAnswers = new Answers();
  private boolean letters;

  /** Results, each with the tag of its delivery. */
  private static final class Answers {
    final List<Long> tags = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final List<Long> ttls = new ArrayList<>();
    final List<byte @Nullable []> values = new ArrayList<>();

    void add(long tag, @Nullable StoredResult result) {
      if (result != null) {
        tags.add(tag);
        ids.add(result.id().value());
        ttls.add(millis(result.ttl()));
        values.add(result.bytes());
      }
    }

    void put(Map<String, @Nullable Object> into) {
      into.put("answered", Column.numbers(tags));
      into.put("ids", Column.texts(ids));
      into.put("ttls", Column.numbers(ttls));
      into.put("values", Column.bytes(values));
    }
  }

  Words(List<Settlement> settlements) {
    settlements.forEach(this::add);
  }

  private void add(Settlement settlement) {
    long tag = settlement.delivery().tag();
    if (settlement instanceof Settlement.Done word) {
      done.add(tag);
      doneAnswers.add(tag, word.result());
    } else if (settlement instanceof Settlement.Retry word) {
      other(tag, "retry", word.delay());
      priorities.set(priorities.size() - 1, word.next().priority());
      messages.set(messages.size() - 1, word.next().bytes());
    } else if (settlement instanceof Settlement.Dead word) {
      other(tag, "dead", Duration.ZERO);
      reasons.set(reasons.size() - 1, word.reason().name());
      // No text of the server may have this letter.
      details.set(details.size() - 1, word.detail().replace('\0', '\ufffd'));
      otherAnswers.add(tag, word.result());
      letters = true;
    } else if (settlement instanceof Settlement.Park word) {
      other(tag, "park", word.delay());
    } else {
      other(tag, "back", Duration.ZERO);
    }
  }

  private void other(long tag, String what, Duration delay) {
    tags.add(tag);
    whats.add(what);
    delays.add(millis(delay));
    priorities.add(0);
    messages.add(null);
    reasons.add(null);
    details.add(null);
  }

  /** Rounds up, so that nothing is early. */
  private static long millis(Duration time) {
    return Math.max(0, time.plusNanos(999_999).toMillis());
  }

  /** Whether {@code exchange.sql} alone will not do. */
  boolean hasOthers() {
    return !tags.isEmpty();
  }

  boolean hasAnswers() {
    return !doneAnswers.tags.isEmpty() || !otherAnswers.tags.isEmpty();
  }

  boolean hasLetters() {
    return letters;
  }

  /** How long the longest-lived result lives, in ms. */
  long longest() {
    long longest = 0;
    for (long ttl : doneAnswers.ttls) {
      longest = Math.max(longest, ttl);
    }
    for (long ttl : otherAnswers.ttls) {
      longest = Math.max(longest, ttl);
    }
    return longest;
  }

  /** The priorities of the next tries. */
  List<Integer> priorities() {
    return priorities;
  }

  void putDone(Map<String, @Nullable Object> into) {
    into.put("tags", Column.numbers(done));
    into.put("least", done.stream().mapToLong(Long::longValue).min().orElse(0));
    into.put("most", done.stream().mapToLong(Long::longValue).max().orElse(0));
    doneAnswers.put(into);
  }

  void putOthers(Map<String, @Nullable Object> into) {
    into.put("tags", Column.numbers(tags));
    into.put("whats", Column.texts(whats));
    into.put("delays", Column.numbers(delays));
    into.put("priorities", Column.integers(priorities));
    into.put("messages", Column.bytes(messages));
    into.put("reasons", Column.texts(reasons));
    into.put("details", Column.texts(details));
    otherAnswers.put(into);
  }
}
