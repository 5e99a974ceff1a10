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

/** A request as the keys and arguments of {@code exchange.lua} or {@code exchange_plain.lua}. */
final class ExchangeWire {
  private static final byte[] NOTHING = {};

  private final ExchangeRequest request;
  private final List<byte[]> ended = new ArrayList<>();
  private final List<byte[]> answered;
  private final List<byte[]> others = new ArrayList<>();
  private final List<byte[]> answers;
  private final List<byte[]> otherResults = new ArrayList<>();
  private @Nullable Duration ttl;

  private ExchangeWire(ExchangeRequest request) {
    this.request = request;
    int most = request.settlements().size();
    this.answered = new ArrayList<>(2 * most); // for what comes most: one result each
    this.answers = new ArrayList<>(most);
  }

  static ExchangeWire of(ExchangeRequest request, BrokerKeys keys) {
    ExchangeWire wire = new ExchangeWire(request);
    for (Settlement settlement : request.settlements()) {
      wire.add(keys, settlement);
    }
    return wire;
  }

  /** Whether {@code exchange_plain.lua} knows all that is settled. */
  boolean isPlain() {
    return others.isEmpty();
  }

  /** The keys, behind those that every exchange by a script has. */
  List<byte[]> keys(List<byte[]> fixed) {
    List<byte[]> keys = new ArrayList<>(fixed.size() + answers.size() + otherResults.size());
    keys.addAll(fixed);
    keys.addAll(answers);
    keys.addAll(otherResults);
    return keys;
  }

  /**
   * The arguments.
   *
   * @param by who asks, for {@code exchange.lua}: whether it was woken, the lease to renew and its
   *     name
   */
  List<byte[]> args(List<byte[]> by) {
    List<byte[]> args = new ArrayList<>(9 + ended.size() + answered.size() + others.size());
    args.add(arg(request.number()));
    args.add(arg(request.want()));
    args.add(arg(Store.ROOM));
    args.addAll(by);
    args.add(arg(ended.size()));
    args.add(arg(answers.size()));
    args.add(ttl == null ? arg(1) : life(ttl));
    args.addAll(ended);
    args.addAll(answered);
    args.addAll(others);
    return args;
  }

  private void add(BrokerKeys keys, Settlement settlement) {
    byte[] tag = arg(settlement.delivery().tag());
    if (settlement instanceof Settlement.Done done) {
      addDone(keys, tag, done.result());
    } else if (settlement instanceof Settlement.Retry retry) {
      byte[] priority = arg(retry.next().priority());
      other(tag, "retry", millis(retry.delay()), priority, retry.next().bytes());
    } else if (settlement instanceof Settlement.Dead dead) {
      StoredResult result = dead.result();
      if (result != null) {
        otherResults.add(keys.result(result.id()));
      }
      other(
          tag,
          "dead",
          result == null ? NOTHING : life(result.ttl()),
          result == null ? NOTHING : result.bytes(),
          arg(dead.reason().name()),
          dead.detail().getBytes(StandardCharsets.UTF_8));
    } else if (settlement instanceof Settlement.Park park) {
      other(tag, "park", millis(park.delay()));
    } else {
      other(tag, "back");
    }
  }

  /** Most results live equally long, and say so once. */
  private void addDone(BrokerKeys keys, byte[] tag, @Nullable StoredResult result) {
    if (result == null) {
      ended.add(tag);
      return;
    }
    if (ttl == null) {
      ttl = result.ttl();
    }
    if (result.ttl().equals(ttl)) {
      answers.add(keys.result(result.id()));
      answered.add(tag);
      answered.add(result.bytes());
    } else {
      otherResults.add(keys.result(result.id()));
      other(tag, "done", life(result.ttl()), result.bytes());
    }
  }

  private void other(byte[] tag, String what, byte[]... args) {
    others.add(tag);
    others.add(arg(what));
    for (int i = 0; i < 4; i++) {
      others.add(i < args.length ? args[i] : NOTHING);
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
