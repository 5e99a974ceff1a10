package dev.dewey.benchmarks.worker;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a worker is told at its start, as words of its command line: {@code name=value}.
 *
 * @param values by their names
 */
public record Settings(Map<String, String> values) {
  /** Where the server is. */
  public static final String URL = "url";

  static Settings of(String... words) {
    Map<String, String> values = new TreeMap<>();
    for (String word : words) {
      int sign = word.indexOf('=');
      if (sign < 1) {
        throw new IllegalArgumentException("a setting is name=value, was " + word);
      }
      values.put(word.substring(0, sign), word.substring(sign + 1));
    }
    return new Settings(values);
  }

  /** Where the server is. */
  public String url() {
    return text(URL);
  }

  /**
   * Returns a value.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + name + " among " + values.keySet());
    }
    return value;
  }

  /** Returns a whole number. */
  public int number(String name) {
    return Integer.parseInt(text(name));
  }

  /** Whether there is such a value. */
  public boolean has(String name) {
    return values.containsKey(name);
  }
}
