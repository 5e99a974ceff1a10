package dev.dewey.redis.session;

import static dev.dewey.redis.broker.Store.args;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.broker.SessionSpec;
import dev.dewey.redis.broker.Script;
import dev.dewey.redis.broker.Store;
import dev.dewey.redis.client.LuaScript;
import dev.dewey.redis.client.RedisFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
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

  /**
   * Tags start anywhere, so that those of another stay are not taken for this one's; but all of
   * them have twelve digits, so that no stay costs more bytes than another.
   */
  private static final long TAGS = 100_000_000_000L;

  private final Store store;
  private final String consumer;
  private final long lease;
  private final List<byte[]> plainKeys;
  private final List<byte[]> exchangeKeys;
  private final List<byte[]> fetchKeys;
  private boolean plain = true;

  private Stay(Store store, SessionSpec spec) {
    this.store = store;
    this.consumer = spec.consumer() + ":" + UUID.randomUUID();
    this.lease = spec.lease().toMillis();
    this.plainKeys = store.keys().exchangePlain(consumer);
    this.exchangeKeys = store.keys().exchange(consumer);
    this.fetchKeys = store.keys().fetch(consumer);
  }

  /** Joins; what it holds is nothing. */
  static Stay join(Store store, SessionSpec spec) throws RedisFailure {
    Stay stay = new Stay(store, spec);
    long tag = ThreadLocalRandom.current().nextLong(TAGS, 10 * TAGS);
    store.run(
        store.script(Script.JOIN),
        store.keys().lease(stay.consumer),
        args(stay.consumer, stay.lease, tag));
    return stay;
  }

  /**
   * Exchanges.
   *
   * @param woken 1 after a wait that the wake marker ended, else 0
   * @param renew whether the lease is to be renewed, too
   */
  ExchangeAnswer exchange(ExchangeRequest request, int woken, boolean renew) throws RedisFailure {
    ExchangeWire wire = ExchangeWire.of(request, store.keys());
    if (plain && wire.isPlain() && woken == 0 && !renew) {
      ExchangeAnswer answer =
          run(store.script(Script.EXCHANGE_PLAIN), wire.keys(plainKeys), wire.args(List.of()));
      if (!(answer instanceof ExchangeAnswer.NotPlain)) {
        return answer;
      }
    }
    List<byte[]> by = args(woken, renew ? lease : 0, consumer);
    return run(store.script(Script.EXCHANGE), wire.keys(exchangeKeys), wire.args(by));
  }

  /**
   * Waits for the wake marker, for some time at most, and fetches at once then.
   *
   * @param request one that settles nothing, and wants one message or more
   * @return {@link ExchangeAnswer.NotPlain} if the exchange is still to be asked for
   */
  ExchangeAnswer awaitAndFetch(
      ExchangeRequest request, Waiting waiting, Duration atMost, boolean renew)
      throws RedisFailure {
    if (plain && !renew) {
      return read(
          waiting.run(store.script(Script.FETCH), fetchKeys, args(request.number()), atMost));
    }
    List<byte[]> args =
        ExchangeWire.of(request, store.keys()).args(args(1, renew ? lease : 0, consumer));
    return read(waiting.run(store.script(Script.EXCHANGE), exchangeKeys, args, atMost));
  }

  private ExchangeAnswer run(LuaScript script, List<byte[]> keys, List<byte[]> args)
      throws RedisFailure {
    return read(store.run(script, keys, args));
  }

  private ExchangeAnswer read(@Nullable Object reply) {
    ExchangeAnswer answer = ExchangeAnswer.read(reply);
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
    Object names =
        store.run(store.script(Script.RENEW), store.keys().lease(consumer), args(consumer, lease));
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
    Object held =
        store.run(store.script(Script.REAP), store.keys().reap(other), args(other, POISON));
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
    store.run(store.script(Script.LEAVE), store.keys().leave(consumer), args(consumer));
  }
}
