package dev.dewey.redis.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.broker.Delivery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an exchange is answered. */
sealed interface ExchangeAnswer {
  /** The lease has lapsed. */
  record Lapsed() implements ExchangeAnswer {}

  /** This is one for {@code exchange.lua} only, and nothing has happened. */
  record NotPlain() implements ExchangeAnswer {}

  /**
   * It has happened.
   *
   * @param plain whether something shorter than {@code exchange.lua} may do for the next one
   * @param untilDue how many milliseconds until something is due; -1 if nothing waits for that
   * @param refused the tags of settlements that came too late
   * @param lapsed consumers whose leases have lapsed
   */
  record Answered(
      boolean plain,
      long untilDue,
      Set<Long> refused,
      List<String> lapsed,
      List<Delivery> deliveries)
      implements ExchangeAnswer {}

  /** Reads what came from the server. */
  static ExchangeAnswer read(@Nullable Object reply) {
    if (reply instanceof byte[] only) {
      return new Answered(true, -1, Set.of(), List.of(), List.of(delivery(only)));
    }
    if (!(reply instanceof List<?> parts) || (parts.size() != 1 && parts.size() < 5)) {
      throw new IllegalStateException("the server answers an exchange with " + reply);
    }
    boolean plain = Long.valueOf(1).equals(parts.get(0));
    if (parts.size() == 1) {
      return Long.valueOf(0).equals(parts.get(0)) ? new Lapsed() : new NotPlain();
    }
    long tag = (Long) parts.get(4);
    List<Delivery> deliveries = new ArrayList<>(parts.size() - 5);
    for (Object entry : parts.subList(5, parts.size())) {
      deliveries.add(Entry.deliver(tag++, (byte[]) entry));
    }
    return new Answered(
        plain, (Long) parts.get(1), tags(parts.get(2)), words(parts.get(3)), deliveries);
  }

  /** Reads the tag and the entry of the only message. */
  private static Delivery delivery(byte[] text) {
    int space = 0;
    while (text[space] != ' ') {
      space++;
    }
    long tag = Long.parseLong(new String(text, 0, space, US_ASCII));
    return Entry.deliver(tag, Arrays.copyOfRange(text, space + 1, text.length));
  }

  private static Set<Long> tags(Object list) {
    Set<Long> tags = new HashSet<>();
    words(list).forEach(word -> tags.add(Long.valueOf(word)));
    return tags;
  }

  private static List<String> words(Object list) {
    byte[] text = (byte[]) list;
    return text.length == 0 ? List.of() : List.of(new String(text, US_ASCII).split(" "));
  }
}
