package dev.dewey.result;

import dev.dewey.json.Excerpt;
import java.io.PrintWriter;

/**
 * What a command threw, as data: never made into an exception of its class again.
 *
 * @param type the name of the exception's class
 * @param message what the exception said, at most 4,096 characters of it; empty if it said nothing
 * @param stack the stack trace; of a longer one than 8,192 characters the beginning and the end,
 *     where the first cause stands
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
    Ends text = new Ends(MAX_STACK);
    try {
      thrown.printStackTrace(new PrintWriter(text));
    } catch (Throwable e) {
      text.write("(printing the stack threw " + e.getClass().getName() + ")");
    }
    return wellFormed(text.toString());
  }

  private static String cut(String text, int length) {
    return wellFormed(
        text.length() <= length ? text : text.substring(0, Excerpt.cut(text, length - 1)) + "…");
  }

  /** Replaces halves of surrogate pairs, which no UTF-8 can say. */
  private static String wellFormed(String text) {
    if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
