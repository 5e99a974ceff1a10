package dev.dewey.redis.session;

import static dev.dewey.redis.keys.BrokerKeys.arg;

import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.redis.broker.Store;
import dev.dewey.redis.keys.BrokerKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code exchange.lua} is asked: to settle some deliveries, and for others.
 *
 * @param number one more than that of the last one answered; the same again to hear an answer that
 *     was lost
 * @param settlements each of another delivery
 * @param want how many messages to fetch at most
 */
record ExchangeRequest(long number, List<Settlement> settlements, int want) {
  private static final byte[] NOTHING = {};

  /** What the settlements become: keys and arguments, in the order of the script. */
  private static final class Parts {
    final List<byte[]> ended = new ArrayList<>();
    final List<byte[]> answered = new ArrayList<>();
    final List<byte[]> others = new ArrayList<>();
    final List<byte[]> answers = new ArrayList<>();
    final List<byte[]> otherResults = new ArrayList<>();
    @Nullable Duration ttl;
  }

  /** The keys and the arguments. */
  record Wire(List<byte[]> keys, List<byte[]> args) {}

  /**
   * Writes it for {@code exchange.lua}.
   *
   * @param fixed the keys that every exchange has
   * @param by who asks: whether it was woken, the lease to renew and its name
   */
  Wire wire(BrokerKeys keys, List<byte[]> fixed, List<byte[]> by) {
    return wire(parts(keys), fixed, by);
  }

  /**
   * Writes it for {@code exchange_plain.lua}; null if that does not do.
   *
   * @param fixed the keys that every such exchange has
   */
  @Nullable Wire wirePlain(BrokerKeys keys, List<byte[]> fixed) {
    Parts parts = parts(keys);
    return parts.others.isEmpty() ? wire(parts, fixed, List.of()) : null;
  }

  private Wire wire(Parts parts, List<byte[]> fixed, List<byte[]> by) {
    List<byte[]> allKeys = new ArrayList<>(fixed);
    allKeys.addAll(parts.answers);
    allKeys.addAll(parts.otherResults);
    List<byte[]> args = new ArrayList<>();
    args.add(arg(number));
    args.add(arg(want));
    args.add(arg(Store.ROOM));
    args.addAll(by);
    args.add(arg(parts.ended.size()));
    args.add(arg(parts.answers.size()));
    args.add(parts.ttl == null ? arg(1) : life(parts.ttl));
    args.addAll(parts.ended);
    args.addAll(parts.answered);
    args.addAll(parts.others);
    return new Wire(allKeys, args);
  }

  private Parts parts(BrokerKeys keys) {
    Parts parts = new Parts();
    for (Settlement settlement : settlements) {
      add(keys, parts, settlement);
    }
    return parts;
  }

  private static void add(BrokerKeys keys, Parts parts, Settlement settlement) {
    byte[] tag = arg(settlement.delivery().tag());
    if (settlement instanceof Settlement.Done done) {
      addDone(keys, parts, tag, done.result());
    } else if (settlement instanceof Settlement.Retry retry) {
      byte[] priority = arg(retry.next().priority());
      other(parts, tag, "retry", millis(retry.delay()), priority, retry.next().bytes());
    } else if (settlement instanceof Settlement.Dead dead) {
      StoredResult result = dead.result();
      if (result != null) {
        parts.otherResults.add(keys.result(result.id()));
      }
      other(
          parts,
          tag,
          "dead",
          result == null ? NOTHING : life(result.ttl()),
          result == null ? NOTHING : result.bytes(),
          arg(dead.reason().name()),
          dead.detail().getBytes(StandardCharsets.UTF_8));
    } else if (settlement instanceof Settlement.Park park) {
      other(parts, tag, "park", millis(park.delay()));
    } else {
      other(parts, tag, "back");
    }
  }

  /** Most results live equally long, and say so once. */
  private static void addDone(
      BrokerKeys keys, Parts parts, byte[] tag, @Nullable StoredResult result) {
    if (result == null) {
      parts.ended.add(tag);
      return;
    }
    if (parts.ttl == null) {
      parts.ttl = result.ttl();
    }
    if (result.ttl().equals(parts.ttl)) {
      parts.answers.add(keys.result(result.id()));
      parts.answered.add(tag);
      parts.answered.add(result.bytes());
    } else {
      parts.otherResults.add(keys.result(result.id()));
      other(parts, tag, "done", life(result.ttl()), result.bytes());
    }
  }

  private static void other(Parts parts, byte[] tag, String what, byte[]... args) {
    parts.others.add(tag);
    parts.others.add(arg(what));
    for (int i = 0; i < 4; i++) {
      parts.others.add(i < args.length ? args[i] : NOTHING);
    }
  }

  /** Rounds up, so that nothing is early. */
  private static byte[] millis(Duration delay) {
    return arg(Math.max(0, delay.plusNanos(999_999).toMillis()));
  }

  /** A server knows no shorter life. */
  private static byte[] life(Duration ttl) {
    return arg(Math.max(1, ttl.plusNanos(999_999).toMillis()));
  }
}
