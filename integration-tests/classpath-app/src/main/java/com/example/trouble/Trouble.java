package com.example.trouble;

import dev.dewey.QueueCommand;
import java.io.IOException;

/** Commands that go wrong, and one that goes right. */
public final class Trouble {
  private Trouble() {}

  /** Goes right. */
  @QueueCommand
  public static int add(int a, int b) {
    return a + b;
  }

  /** Throws what need not be declared. */
  @QueueCommand
  public static String unchecked(String message) {
    throw new IllegalStateException(message);
  }

  /** Throws what must be declared. */
  @QueueCommand
  public static void checked(String message) throws IOException {
    throw new IOException(message);
  }

  /** Throws what nobody should catch. */
  @QueueCommand
  public static void error(String message) {
    throw new LinkageError(message);
  }

  /** Never comes back from a depth of zero or more. */
  @QueueCommand
  public static long overflow(long depth) {
    return depth < 0 ? 0 : 1 + overflow(depth + 1);
  }

  /** Gives no number for zero by zero. */
  @QueueCommand
  public static double divide(double dividend, double divisor) {
    return dividend / divisor;
  }

  /** Gives more than a queue carries, if one asks for it. */
  @QueueCommand
  public static String repeat(String text, int times) {
    return text.repeat(times);
  }

  /** Fails, is tried again, and fails. */
  @QueueCommand(retries = 2)
  public static void unlucky() {
    throw new IllegalStateException("again");
  }
}
