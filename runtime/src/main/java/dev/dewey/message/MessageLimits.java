package dev.dewey.message;

import dev.dewey.json.Excerpt;

/**
 * How large a message may be before it is refused, on its way in and on its way out.
 *
 * @param maxBytes the longest message, in bytes, 256 or more; the count of its tries comes on top
 * @param maxDepth how deep arrays and objects may nest in the arguments or in a result, from 1 to
 *     {@value #MAX_DEPTH}
 */
public record MessageLimits(int maxBytes, int maxDepth) {
  /** 1 MiB, 64 levels deep. */
  public static final MessageLimits DEFAULT = new MessageLimits(1 << 20, 64);

  /** The deepest nesting that can be allowed. */
  public static final int MAX_DEPTH = 200;

  /** The longest command name, in characters. */
  public static final int MAX_NAME = 255;

  private static final Alphabet NAMES = new Alphabet("._$:-");

  /** Checks the ranges. */
  public MessageLimits {
    if (maxBytes < 256) {
      throw new IllegalArgumentException("maxBytes must be 256 or more, was " + maxBytes);
    }
    if (maxDepth < 1 || maxDepth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "maxDepth must be from 1 to " + MAX_DEPTH + ", was " + maxDepth);
    }
  }

  /**
   * Checks a command name: 1 to 255 ASCII letters, digits and {@code . _ $ : -}, so that it can
   * never form a key, a pattern or markup of any store or page.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static String checkName(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a command name has 1 to 255 ASCII letters, digits and . _ $ : -, was "
              + Excerpt.quote(name));
    }
    return name;
  }

  static boolean isName(String name) {
    return NAMES.spells(name, MAX_NAME);
  }
}
