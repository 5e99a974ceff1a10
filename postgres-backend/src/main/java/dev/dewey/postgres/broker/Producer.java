package dev.dewey.postgres.broker;

import dev.dewey.broker.NewMessage;
import dev.dewey.postgres.client.PostgresFailure;
import dev.dewey.postgres.client.Sql;
import dev.dewey.spi.EnqueueOutcomeUnknownException;
import dev.dewey.spi.QueueFullException;
import dev.dewey.spi.QueueLimit;
import dev.dewey.spi.QueueWriteException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts messages on a queue, by statements of its own or by a transaction of the caller's. */
public final class Producer {
  private static final Sql ENQUEUE = Sql.read("broker/enqueue.sql");
  private static final Sql ENQUEUE_ONCE = Sql.read("broker/enqueue_once.sql");
  private static final Sql TICK = Sql.read("broker/tick.sql");
  private static final Sql REVIVE = Sql.read("broker/revive.sql");

  /** One after the other, or more might come in than there is room for. */
  private static final Sql ALONE =
      Sql.of("select pg_advisory_xact_lock(hashtext('dewey_queue'), :queue)");

  private static final Sql HAS_ROOM =
      Sql.of(
          "select count(*) + :count <= :limit from (select from dewey_task where state in (0, 2) and queue = :queue limit :limit) waiting");

  /** Whether each message has a key that was seen: then there is nothing to find room for. */
  private static final Sql IS_KNOWN =
      Sql.of(
          "select not exists (select from unnest(:keys::bytea[]) as one (key) where not exists (select from dewey_once where queue = :queue and dewey_once.key = one.key and ends > clock_timestamp()))");

  private static final long ROOM = 4 << 20;

  private final Store store;
  private final Bell bell;
  private final @Nullable QueueLimit limit;

  /** Makes a producer for a queue, with a limit or without. */
  public Producer(Store store, Bell bell, @Nullable QueueLimit limit) {
    this.store = store;
    this.bell = bell;
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
      } catch (PostgresFailure e) {
        throw failed(part, from, e);
      }
      bell.ring();
      from = to;
    }
  }

  /**
   * Puts messages on the queue by a transaction of the caller's; who waits is told when it is
   * committed.
   */
  public void enqueue(List<NewMessage> batch, Connection connection) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      store.openLanes(batch.stream().map(NewMessage::priority).distinct().toList());
      insert(batch, store.values(), connection);
      if (bell.mayNotify()) {
        bell.send(connection);
      }
    } catch (PostgresFailure e) {
      throw failed(batch, 0, e);
    } catch (SQLException e) {
      throw new QueueWriteException(
          "%s could not be put on %s by a transaction, because the server answered \"%s\". Roll it back."
              .formatted(named(batch), store, e.getMessage()),
          e);
    }
  }

  private static int end(List<NewMessage> batch, int from) {
    int to = from;
    long size = 0;
    while (to < batch.size() && to - from < Store.MOST && size < ROOM) {
      size += batch.get(to).bytes().length;
      to++;
    }
    return to;
  }

  private void put(List<NewMessage> part) throws PostgresFailure {
    store.openLanes(part.stream().map(NewMessage::priority).distinct().toList());
    Map<String, @Nullable Object> values = store.values();
    if (limit == null) {
      store.connections().once(connection -> insert(part, values, connection));
      return;
    }
    values.put("limit", limit.messages());
    values.put("count", part.size());
    limit.bring(
        part.size(),
        store.toString(),
        () -> store.connections().together(connection -> offer(part, values, connection)));
  }

  private static int insert(
      List<NewMessage> part, Map<String, @Nullable Object> values, Connection connection)
      throws SQLException {
    Batch.put(part, values);
    if (part.stream().allMatch(message -> message.idempotencyKey() == null)) {
      return ENQUEUE.update(connection, values);
    }
    Batch.putKeys(part, values);
    return ENQUEUE_ONCE.update(connection, values);
  }

  /** Puts a batch on the queue if there is room; returns whether there was. */
  private static boolean offer(
      List<NewMessage> part, Map<String, @Nullable Object> values, Connection connection)
      throws SQLException {
    try (PreparedStatement alone = ALONE.on(connection, values)) {
      alone.execute();
    }
    if (!says(HAS_ROOM, connection, values)) {
      Batch.putKeys(part, values);
      return says(IS_KNOWN, connection, values);
    }
    insert(part, values, connection);
    return true;
  }

  private static boolean says(
      Sql question, Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (PreparedStatement asking = question.on(connection, values);
        ResultSet answer = asking.executeQuery()) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  /** Queues a message in place of the dead letter of a number; returns whether it was there. */
  public boolean revive(long number, NewMessage again) throws PostgresFailure {
    return queue(REVIVE, again, Map.of("number", number));
  }

  /** Queues a periodic command for a minute; returns whether that had not been done. */
  public boolean tick(String command, Instant at, NewMessage message) throws PostgresFailure {
    return queue(TICK, message, Map.of("command", command, "at", at.atOffset(ZoneOffset.UTC)));
  }

  private boolean queue(Sql sql, NewMessage message, Map<String, Object> more)
      throws PostgresFailure {
    store.openLanes(List.of(message.priority()));
    Map<String, @Nullable Object> values = store.values();
    values.putAll(more);
    Batch.putOne(message, values);
    boolean queued = store.connections().once(connection -> sql.update(connection, values)) > 0;
    if (queued) {
      bell.ring();
    }
    return queued;
  }

  private static String named(List<NewMessage> part) {
    return part.size() == 1 ? "a message" : part.size() + " messages";
  }

  private RuntimeException failed(List<NewMessage> part, int before, PostgresFailure e) {
    String what = named(part);
    String others = before == 0 ? "" : " (%d before them are)".formatted(before);
    boolean safe = part.stream().allMatch(message -> message.idempotencyKey() != null);
    String told =
        e.tell(
            "%s%s could not be put on %s".formatted(what, others, store),
            "it is unknown whether %s%s arrived on %s".formatted(what, others, store),
            safe
                ? "Queue them again: their idempotency keys keep them from running twice."
                : "Queue them again only if they may run twice, or with an idempotency key.");
    return e.isUnknown()
        ? new EnqueueOutcomeUnknownException(told, e)
        : new QueueWriteException(told, e);
  }
}
