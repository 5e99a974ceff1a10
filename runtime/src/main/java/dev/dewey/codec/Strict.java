package dev.dewey.codec;

import dev.dewey.json.Excerpt;
import dev.dewey.json.JsonScanner;
import dev.dewey.json.JsonSyntaxException;
import dev.dewey.json.RawJson;
import java.util.Arrays;

/** What is checked before it is written. */
final class Strict {
  private Strict() {}

  /**
   * Refuses a text that no UTF-8 can say.
   *
   * @param what what it is, before it is quoted
   */
  static void checkUnicode(String text, String what, JsonOutput out) {
    int half = halfPair(text);
    if (half >= 0) {
      throw out.invalid(
          what + Excerpt.quote(text) + " holds half a surrogate pair at index " + half);
    }
  }

  /** Returns where a text holds half a surrogate pair, or -1. */
  private static int halfPair(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /**
   * Returns the bytes of a value that nests no deeper than this.
   *
   * @throws JsonEncodeException if it does, or is no JSON
   */
  static byte[] bytes(RawJson json, int maxDepth, JsonOutput out) {
    byte[] bytes = Arrays.copyOfRange(json.array(), json.offset(), json.offset() + json.length());
    try {
      JsonScanner scanner = new JsonScanner(bytes, maxDepth);
      scanner.value();
      scanner.expectEnd();
      return bytes;
    } catch (JsonSyntaxException e) {
      throw out.invalid("a value is no JSON (" + e.getMessage() + ")", e);
    }
  }
}
