package dev.dewey.letter;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.message.CallOptions;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageRejectedException;
import dev.dewey.spi.QueueException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of one queue.
 *
 * <p>What is done to one letter is done in one step; what is done to many is done to one after the
 * other, and may be repeated after a failure. Safe for use by many threads. All methods throw
 * {@link QueueException} if the broker cannot be reached.
 */
public final class DeadLetters {
  private static final int PAGE = 100;

  private final Broker broker;
  private final MessageFormat format;
  private final InstantSource clock;

  /**
   * Looks at the dead letters of a queue.
   *
   * @param format how messages are read and written
   * @param clock by which calls expire
   * @throws QueueException without {@link Guarantee#DEAD_LETTERS}
   */
  public DeadLetters(Broker broker, MessageFormat format, InstantSource clock) {
    if (!broker.guarantees().contains(Guarantee.DEAD_LETTERS)) {
      throw new QueueException(
          "the dead letters of %s cannot be looked through, because it keeps them in a plain queue or in the log. Use a broker that guarantees DEAD_LETTERS."
              .formatted(broker));
    }
    this.broker = broker;
    this.format = Objects.requireNonNull(format, "format");
    this.clock = Objects.requireNonNull(clock, "clock");
  }

  /**
   * Lists letters, the newest first.
   *
   * @param cursor where to go on, from the page before, or null to start
   * @param limit how many at most, 1 or more
   */
  public Page<DeadTask> page(@Nullable String cursor, int limit) {
    Page<DeadLetter> page = broker.deadLetters(cursor, limit);
    return new Page<>(page.items().stream().map(this::read).toList(), page.next());
  }

  private DeadTask read(DeadLetter letter) {
    try {
      return new DeadTask(letter, format.read(letter.message()));
    } catch (MessageRejectedException e) {
      return new DeadTask(letter, null);
    }
  }

  /** Goes through all letters, the newest first, fetching them as it goes. */
  public Stream<DeadTask> stream() {
    return Stream.iterate(page(null, PAGE), Objects::nonNull, this::after)
        .flatMap(page -> page.items().stream());
  }

  private @Nullable Page<DeadTask> after(Page<DeadTask> page) {
    return page.next() == null ? null : page(page.next(), PAGE);
  }

  /** Searches all letters for one, whose key somebody has kept. */
  public Optional<DeadTask> find(String key) {
    return stream().filter(each -> each.letter().key().equals(key)).findFirst();
  }

  /**
   * Queues the call of a letter once more, and removes the letter, as one step.
   *
   * <p>The call starts afresh: at its first try, at once, with all its retries. It keeps its id, so
   * that its result appears where it would have, and its expiry unless that has passed. A letter
   * that is no message is queued as it was, for a consumer that may understand it.
   *
   * @return whether the letter was still there
   */
  public boolean retry(DeadTask task) {
    return broker.retryDead(task.letter().key(), again(task));
  }

  private NewMessage again(DeadTask task) {
    Message call = task.call();
    if (call == null) {
      return NewMessage.of(task.letter().message());
    }
    CallOptions options = call.options().withEta(null);
    Instant expires = options.expires();
    if (expires != null && !clock.instant().isBefore(expires)) {
      options = options.withExpires(null);
    }
    Message first = new Message(call.id(), call.command(), call.args(), options, 1);
    return new NewMessage(format.write(first), options.priority(), null, null);
  }

  /**
   * Queues the calls of a command once more, as {@link #retry} does; those that die meanwhile are
   * left alone.
   *
   * @return how many
   */
  public long retryAll(String command) {
    return stream().filter(of(command)).filter(this::retry).count();
  }

  /**
   * Removes a letter for good.
   *
   * @return whether it was still there
   */
  public boolean delete(DeadTask task) {
    return broker.deleteDead(task.letter().key());
  }

  /**
   * Removes the calls of a command for good.
   *
   * @return how many
   */
  public long deleteAll(String command) {
    return stream().filter(of(command)).filter(this::delete).count();
  }

  /**
   * Removes all letters for good, but for those that come meanwhile.
   *
   * @return how many
   */
  public long deleteAll() {
    return stream().filter(this::delete).count();
  }

  private static Predicate<DeadTask> of(String command) {
    return task -> task.isOf(command);
  }

  /** Names the queue. */
  @Override
  public String toString() {
    return "dead letters of " + broker;
  }
}
