package dev.dewey.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text as messages, and back. */
final class Bytes {
  private Bytes() {}

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
