package dev.dewey.redis.client;

import dev.dewey.redis.client.Refusal.Then;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisRedirectionException;

/**
 * A command that failed, and what became of it.
 *
 * <p>Its message is the clause that follows a "because"; {@link #tell} makes sentences of it. What
 * users see are the exceptions of {@code dev.dewey.spi}, with this one as their cause.
 */
public final class RedisFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final Fate fate;
  private final Then then;
  private final String remedy;

  private RedisFailure(
      Fate fate, Then then, String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause);
    this.fate = fate;
    this.then = then;
    this.remedy = remedy;
  }

  /** What became of a command. */
  public enum Fate {
    /** It has not left this process. */
    NOT_SENT,
    /** The server has answered that it did not carry it out. */
    REFUSED,
    /** It has left, and no answer has come: it may have been carried out. */
    UNKNOWN
  }

  static RedisFailure notSent(String reason, String remedy, @Nullable Throwable cause) {
    return new RedisFailure(Fate.NOT_SENT, Then.NOTHING, reason, remedy, cause);
  }

  /** Nobody can make a closed connection work. */
  static RedisFailure closed(Server server) {
    return notSent("its connections to " + server + " are closed", "Open it anew.", null);
  }

  /** The server has answered that it did not carry it out. */
  static RedisFailure refused(String server, String answer, Throwable cause) {
    Refusal refusal = Refusal.of(answer);
    boolean nowhere = refusal.redirects() && !(cause instanceof JedisRedirectionException);
    Then then = nowhere ? Then.NOTHING : refusal.then();
    String reason = server + " answered \"" + answer + "\"";
    return new RedisFailure(Fate.REFUSED, then, reason, refusal.remedy(), cause);
  }

  static RedisFailure unknown(String server, Throwable cause) {
    String reason = "the connection to " + server + " broke: " + reasonOf(cause);
    return new RedisFailure(Fate.UNKNOWN, Then.NOTHING, reason, "", cause);
  }

  /** What became of the command. */
  public Fate fate() {
    return fate;
  }

  /** The same, and final. */
  RedisFailure after(String tries) {
    return new RedisFailure(
        fate, Then.NOTHING, getMessage() + " after " + tries, remedy, getCause());
  }

  /** The node that a redirection names. */
  HostAndPort target() {
    if (getCause() instanceof JedisRedirectionException redirection) {
      return redirection.getTargetNode();
    }
    throw new IllegalStateException("no redirection: " + getMessage(), this);
  }

  /** Whether the connection is as good as before. */
  boolean sparesConnection() {
    return fate == Fate.REFUSED
        && (then == Then.NOTHING || then == Then.ASK_THERE || then == Then.PAUSE);
  }

  /** What is to be done, other than to hand this on. */
  Then then() {
    return then;
  }

  /**
   * Says what became of an operation, why, and what to do.
   *
   * @param notDone what is so if it was not carried out
   * @param unknown what is so if nobody knows
   * @param thenDo what to do if nobody knows
   */
  public String tell(String notDone, String unknown, String thenDo) {
    boolean lost = fate == Fate.UNKNOWN;
    return "%s, because %s. %s"
        .formatted(lost ? unknown : notDone, getMessage(), lost ? thenDo : remedy);
  }

  /** Returns what went wrong at the bottom of it: the layers above only say that something did. */
  static String reasonOf(Throwable thrown) {
    Throwable deepest = thrown;
    while (true) {
      Throwable[] suppressed = deepest.getSuppressed();
      if (deepest.getCause() != null) {
        deepest = deepest.getCause();
      } else if (suppressed.length > 0) {
        deepest = suppressed[0];
      } else {
        break;
      }
    }
    String message = deepest.getMessage();
    if (message == null || message.isBlank()) {
      return deepest.getClass().getSimpleName();
    }
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
