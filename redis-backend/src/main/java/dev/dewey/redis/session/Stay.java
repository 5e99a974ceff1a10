package dev.dewey.redis.session;

import static dev.dewey.redis.broker.Store.args;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.broker.SessionSpec;
import dev.dewey.redis.broker.Scripts;
import dev.dewey.redis.broker.Store;
import dev.dewey.redis.client.LuaScript;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.keys.BrokerKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One incarnation of a consumer at the server, from when it joins until it leaves or its lease
 * lapses.
 *
 * <p>Each has a name of its own: what another one of the same consumer held is not this one's.
 */
final class Stay {
  private static final Logger log = LoggerFactory.getLogger(Stay.class);

  /** After so many consumers died with it, a message is held to be the cause. */
  private static final int POISON = 5;

  /** Tags start anywhere, so that those of another stay are not taken for this one's. */
  private static final long TAGS = 1L << 40;

  private final Store store;
  private final String consumer;
  private final byte[] hand;
  private final long lease;
  private final List<byte[]> plainKeys;
  private final List<byte[]> exchangeKeys;
  private boolean plain = true;

  private Stay(Store store, SessionSpec spec) {
    this.store = store;
    this.consumer = spec.consumer() + ":" + UUID.randomUUID();
    this.lease = spec.lease().toMillis();
    BrokerKeys keys = store.keys();
    this.hand = keys.hand(consumer);
    this.plainKeys = List.of(hand, keys.ready(), keys.special(), keys.awaited());
    this.exchangeKeys =
        List.of(
            hand,
            keys.ready(),
            keys.special(),
            keys.priorities(),
            keys.schedule(),
            keys.wake(),
            keys.dead(),
            keys.meta(),
            keys.consumers(),
            keys.awaited());
  }

  /** Joins; what it holds is nothing. */
  static Stay join(Store store, SessionSpec spec) throws RedisFailure {
    Stay stay = new Stay(store, spec);
    long tag = ThreadLocalRandom.current().nextLong(TAGS);
    store.run(Scripts.JOIN, stay.leaseKeys(), args(stay.consumer, stay.lease, tag));
    return stay;
  }

  private List<byte[]> leaseKeys() {
    return List.of(hand, store.keys().consumers(), store.keys().meta());
  }

  /**
   * Exchanges.
   *
   * @param woken 1 after a wait that the wake marker ended, else 0
   * @param renew whether the lease is to be renewed, too
   */
  ExchangeAnswer exchange(ExchangeRequest request, int woken, boolean renew) throws RedisFailure {
    if (plain && woken == 0 && !renew) {
      ExchangeRequest.Wire wire = request.wirePlain(store.keys(), plainKeys);
      if (wire != null) {
        ExchangeAnswer answer = run(Scripts.EXCHANGE_PLAIN, wire);
        if (!(answer instanceof ExchangeAnswer.NotPlain)) {
          return answer;
        }
      }
    }
    List<byte[]> by = args(woken, renew ? lease : 0, consumer);
    return run(Scripts.EXCHANGE, request.wire(store.keys(), exchangeKeys, by));
  }

  private ExchangeAnswer run(LuaScript script, ExchangeRequest.Wire wire) throws RedisFailure {
    ExchangeAnswer answer = ExchangeAnswer.read(store.run(script, wire.keys(), wire.args()));
    plain = answer instanceof ExchangeAnswer.Answered answered && answered.plain();
    return answer;
  }

  /** Renews the lease, and takes from the dead what they held. */
  void renew() throws RedisFailure {
    List<String> dead = renewAndLook();
    while (!dead.isEmpty()) {
      reap(dead);
      dead = renewAndLook();
    }
  }

  private List<String> renewAndLook() throws RedisFailure {
    List<String> dead = new ArrayList<>();
    Object names = store.run(Scripts.RENEW, leaseKeys(), args(consumer, lease));
    if (names instanceof List<?> list) {
      list.forEach(name -> dead.add(new String((byte[]) name, US_ASCII)));
    }
    return dead;
  }

  /** Takes from the dead what they held. */
  void reap(List<String> dead) throws RedisFailure {
    for (String other : dead) {
      reap(other);
    }
  }

  private void reap(String other) throws RedisFailure {
    BrokerKeys keys = store.keys();
    List<byte[]> reapKeys =
        List.of(
            keys.hand(other),
            keys.ready(),
            keys.special(),
            keys.priorities(),
            keys.wake(),
            keys.dead(),
            keys.meta(),
            keys.consumers());
    Object held = store.run(Scripts.REAP, reapKeys, args(other, POISON));
    if (held instanceof Long messages && messages >= 0) {
      log.warn(
          "Consumer {} of {} was silent for longer than its lease and counts as dead; the {} messages that it held are delivered again.",
          other,
          store,
          messages);
    }
  }

  /** Leaves; what it holds goes back at once. */
  void leave() throws RedisFailure {
    BrokerKeys keys = store.keys();
    List<byte[]> leaveKeys =
        List.of(
            hand,
            keys.ready(),
            keys.special(),
            keys.priorities(),
            keys.wake(),
            keys.meta(),
            keys.consumers());
    store.run(Scripts.LEAVE, leaveKeys, args(consumer));
  }
}
