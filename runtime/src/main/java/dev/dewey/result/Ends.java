package dev.dewey.result;

import java.io.Writer;

/** Keeps the beginning and the end of what is written, however long it becomes. */
final class Ends extends Writer {
  private static final String GAP = "\n…\n";

  private final StringBuilder head = new StringBuilder();
  private final StringBuilder tail = new StringBuilder();
  private final int half;
  private long written;

  /** Keeps at most so many characters, half of them from the beginning. */
  Ends(int length) {
    this.half = length / 2;
  }

  @Override
  public void write(String text) {
    write(text.toCharArray(), 0, text.length());
  }

  @Override
  public void write(char[] text, int offset, int count) {
    written += count;
    int first = Math.min(count, half - head.length());
    head.append(text, offset, first);
    int rest = Math.min(count - first, half);
    tail.append(text, offset + count - rest, rest);
    if (tail.length() > 2 * half) {
      tail.delete(0, tail.length() - half);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  /** Returns all that was written, or its two ends with a gap between them. */
  @Override
  public String toString() {
    if (written <= 2L * half) {
      return head.toString() + tail;
    }
    int headEnd = Character.isHighSurrogate(head.charAt(half - 1)) ? half - 1 : half;
    int tailStart = tail.length() - half + GAP.length();
    tailStart += Character.isLowSurrogate(tail.charAt(tailStart)) ? 1 : 0;
    return head.substring(0, headEnd) + GAP + tail.substring(tailStart);
  }
}
