package dev.dewey.redis.broker;

import static dev.dewey.redis.broker.Store.args;
import static dev.dewey.redis.keys.BrokerKeys.arg;

import dev.dewey.broker.NewMessage;
import dev.dewey.redis.client.RedisFailure;
import dev.dewey.redis.client.RoundTrip;
import dev.dewey.spi.EnqueueOutcomeUnknownException;
import dev.dewey.spi.QueueFullException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.spi.QueueWriteException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;

/**
 * Puts messages on a queue: plain ones by a push, and by {@code enqueue.lua} those that need more.
 */
public final class Producer {
  private static final Duration KEYS_KEPT = Duration.ofDays(1);
  private static final byte[] NOTHING = {};
  private static final byte[] SCORE = arg(0);

  private final Store store;
  private final byte[] ready;
  private final byte[] wake;
  private final @Nullable QueueLimit limit;

  /** Makes a producer for a queue, with a limit or without. */
  public Producer(Store store, @Nullable QueueLimit limit) {
    this.store = store;
    this.ready = store.keys().ready();
    this.wake = store.keys().wake();
    this.limit = limit;
  }

  /**
   * Puts messages on the queue: a thousand of them, or some megabytes, as one step.
   *
   * @throws QueueWriteException if the server has not taken them
   * @throws QueueFullException if there is no room for them
   * @throws EnqueueOutcomeUnknownException if the server's answer was lost
   */
  public void enqueue(List<NewMessage> batch) {
    int from = 0;
    while (from < batch.size()) {
      int to = end(batch, from);
      List<NewMessage> part = batch.subList(from, to);
      try {
        put(part);
      } catch (RedisFailure e) {
        throw failed(part, from, e);
      }
      from = to;
    }
  }

  private void put(List<NewMessage> part) throws RedisFailure {
    if (limit != null) {
      limit.bring(part.size(), store.toString(), () -> offer(part));
    } else if (arePlain(part)) {
      push(part);
    } else {
      offer(part);
    }
  }

  private static boolean arePlain(List<NewMessage> part) {
    for (NewMessage message : part) {
      if (!isPlain(message)) {
        return false;
      }
    }
    return true;
  }

  private static int end(List<NewMessage> batch, int from) {
    int to = from;
    long size = 0;
    while (to < batch.size() && to - from < Store.MOST && size < Store.ROOM) {
      size += batch.get(to).bytes().length;
      to++;
    }
    return to;
  }

  /** Bytes that begin like a header need one. */
  private static boolean isPlain(NewMessage message) {
    byte[] bytes = message.bytes();
    boolean bare = bytes.length == 0 || bytes[0] < '0' || bytes[0] > '9';
    return bare
        && message.priority() == 0
        && message.due() == null
        && message.idempotencyKey() == null;
  }

  private void push(List<NewMessage> part) throws RedisFailure {
    byte[][] pushed = new byte[1 + part.size()][];
    pushed[0] = ready;
    for (int i = 0; i < part.size(); i++) {
      pushed[i + 1] = part.get(i).bytes();
    }
    // The marker is of no use if the push fails, and does no harm; where it fails alone, a message
    // is found within a second, as that of a foreign client.
    RoundTrip trip =
        new RoundTrip().with(Command.LPUSH, pushed).with(Command.ZADD, wake, SCORE, Store.MARKER);
    store.connections().command(jedis -> trip.send(jedis).of(0));
  }

  /** Puts a batch on the queue if there is room; returns whether there was. */
  private boolean offer(List<NewMessage> part) throws RedisFailure {
    List<byte[]> scriptKeys = new ArrayList<>(store.keys().queue());
    List<byte[]> args = args(KEYS_KEPT.toMillis(), limit == null ? 0 : limit.messages());
    for (NewMessage message : part) {
      String key = message.idempotencyKey();
      if (key != null) {
        scriptKeys.add(store.keys().once(key));
      }
      args.add(arg(message.priority()));
      args.add(due(message.due()));
      args.add(key == null ? NOTHING : arg(1));
      args.add(message.bytes());
    }
    return !Long.valueOf(-1).equals(store.run(store.script(Script.ENQUEUE), scriptKeys, args));
  }

  /** Queues a message in place of the dead letter of a number; returns whether it was there. */
  public boolean revive(String number, NewMessage again) throws RedisFailure {
    List<byte[]> scriptKeys = new ArrayList<>(store.keys().queue());
    scriptKeys.add(store.keys().dead());
    List<byte[]> args = args(number, again.priority(), due(again.due()), again.bytes());
    return Long.valueOf(1).equals(store.run(store.script(Script.REVIVE), scriptKeys, args));
  }

  /** Queues a periodic command for a minute; returns whether that had not been done. */
  public boolean tick(String command, Instant at, NewMessage message) throws RedisFailure {
    List<byte[]> scriptKeys = new ArrayList<>(store.keys().queue());
    scriptKeys.add(store.keys().ticks());
    List<byte[]> args =
        args(command, at.toEpochMilli(), message.priority(), due(message.due()), message.bytes());
    return Long.valueOf(1).equals(store.run(store.script(Script.TICK), scriptKeys, args));
  }

  /** Rounds up, so that nothing is early. */
  private static byte[] due(@Nullable Instant due) {
    return due == null ? NOTHING : arg(due.plusNanos(999_999).toEpochMilli());
  }

  private RuntimeException failed(List<NewMessage> part, int before, RedisFailure e) {
    String what = part.size() == 1 ? "a message" : part.size() + " messages";
    String others = before == 0 ? "" : " (%d before them are)".formatted(before);
    boolean safe = part.stream().allMatch(message -> message.idempotencyKey() != null);
    String told =
        e.tell(
            "%s%s could not be put on %s".formatted(what, others, store),
            "it is unknown whether %s%s arrived on %s".formatted(what, others, store),
            safe
                ? "Queue them again: their idempotency keys keep them from running twice."
                : "Queue them again only if they may run twice, or with an idempotency key.");
    return e.fate() == RedisFailure.Fate.UNKNOWN
        ? new EnqueueOutcomeUnknownException(told, e)
        : new QueueWriteException(told, e);
  }
}
