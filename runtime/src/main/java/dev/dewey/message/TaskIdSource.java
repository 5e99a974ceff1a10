package dev.dewey.message;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes task ids that no other source makes and that sort by time.
 *
 * <p>An id holds 48 bits of milliseconds, 16 bits that count within the millisecond (and borrow
 * from the next one when they run over), and 64 random bits, so that two processes may count alike.
 * Safe for use by many threads.
 */
public final class TaskIdSource {
  private static final int LENGTH = 22;

  /** In the order of their codes, so that text sorts as the bits do. */
  private static final byte[] DIGITS =
      "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
          .getBytes(StandardCharsets.US_ASCII);

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();
  private final long salt = new SecureRandom().nextLong();

  /** Makes ids by a clock. */
  public TaskIdSource(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns a new id, greater than all this source made before. */
  public TaskId next() {
    long now = Math.max(0, clock.millis()) << 16;
    long high = last.accumulateAndGet(now, TaskIdSource::following);
    return new TaskId(encode(high, ThreadLocalRandom.current().nextLong() ^ salt));
  }

  private static long following(long previous, long now) {
    return Long.compareUnsigned(previous, now) < 0 ? now : previous + 1;
  }

  /** Writes 128 bits as 22 digits of six bits each, the first one holding the topmost two. */
  static String encode(long high, long low) {
    byte[] text = new byte[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = DIGITS[(int) (low & 63)];
      low = low >>> 6 | high << 58;
      high >>>= 6;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
