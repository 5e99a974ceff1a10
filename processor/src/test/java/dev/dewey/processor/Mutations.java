package dev.dewey.processor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** JSON, spoilt: bytes and whole tokens changed, doubled, dropped and swapped. */
final class Mutations {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[-+.\\w]+|[\\[\\]{}:,]");

  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "1.0",
          "1e2",
          "1e999",
          "9223372036854775808",
          "0.1",
          "\"\"",
          "\"a\"",
          "\"2026-01-02\"",
          "\"PT5S\"",
          "[]",
          "{}",
          "[null]",
          "{\"a\":1}",
          "\"type\"",
          "[[1]]",
          "\"c0\":1,\"c0\"",
          "{\"type\":\"many\"}",
          "\"circle\"",
          "\"\\ud83e\"");

  private final Random random;

  Mutations(Random random) {
    this.random = random;
  }

  byte[] of(String json) {
    String text = json;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text = random.nextInt(4) == 0 ? text : token(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return random.nextInt(3) == 0 ? spoilt(bytes) : bytes;
  }

  private String token(String text) {
    List<int[]> tokens =
        TOKEN.matcher(text).results().map(it -> new int[] {it.start(), it.end()}).toList();
    if (tokens.isEmpty()) {
      return text;
    }
    int[] one = tokens.get(random.nextInt(tokens.size()));
    int[] other = tokens.get(random.nextInt(tokens.size()));
    String by =
        random.nextInt(3) == 0
            ? text.substring(other[0], other[1])
            : TOKENS.get(random.nextInt(TOKENS.size()));
    return text.substring(0, one[0]) + by + text.substring(one[1]);
  }

  private byte[] spoilt(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(3)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> {
        byte[] changed = bytes.clone();
        changed[at] = (byte) random.nextInt();
        yield changed;
      }
      default -> {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, shorter, at, bytes.length - at - 1);
        yield shorter;
      }
    };
  }
}
