package dev.dewey.result;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command threw, as data: never made into an exception of its class again.
 *
 * @param type the name of the exception's class
 * @param message what the exception said, at most 4 KiB of it
 * @param stack the stack trace, at most 8 KiB of it
 * @param attempts how many times the call was tried
 */
public record TaskFailure(String type, String message, String stack, int attempts) {
  private static final int MAX_MESSAGE = 4 << 10;
  private static final int MAX_STACK = 8 << 10;

  /** Describes a throwable, whatever its own methods do. */
  public static TaskFailure of(Throwable thrown, int attempts) {
    return new TaskFailure(thrown.getClass().getName(), message(thrown), stack(thrown), attempts);
  }

  private static String message(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? "" : cut(message, MAX_MESSAGE);
    } catch (Throwable e) {
      return "(its getMessage threw " + e.getClass().getName() + ")";
    }
  }

  private static String stack(Throwable thrown) {
    StringWriter text = new StringWriter();
    try {
      thrown.printStackTrace(new PrintWriter(text));
    } catch (Throwable e) {
      text.write("(printing the stack threw " + e.getClass().getName() + ")");
    }
    return cut(text.toString(), MAX_STACK);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
