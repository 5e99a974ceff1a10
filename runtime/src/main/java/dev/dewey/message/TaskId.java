package dev.dewey.message;

import dev.dewey.json.Excerpt;
import java.util.Objects;

/**
 * Identifies one call: its message, its result and its log lines.
 *
 * <p>Ids that Dewey makes have 128 bits in 22 characters and sort by the time they were made; ids
 * of foreign producers may be any 1 to 64 letters, digits, {@code -} and {@code _}.
 *
 * @param value the id as it stands on the wire
 */
public record TaskId(String value) implements Comparable<TaskId> {
  /** The longest id accepted, in characters. */
  public static final int MAX_LENGTH = 64;

  private static final Alphabet ALPHABET = new Alphabet("-_");

  /** Checks length and characters. */
  public TaskId {
    Objects.requireNonNull(value, "value");
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a task id has 1 to 64 letters, digits, '-' and '_', was " + Excerpt.quote(value));
    }
  }

  static boolean isValid(String text) {
    return ALPHABET.spells(text, MAX_LENGTH);
  }

  /** Orders by text, which for ids made by Dewey is the order in time. */
  @Override
  public int compareTo(TaskId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
