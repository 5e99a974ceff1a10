package dev.dewey.redis.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.dewey.broker.Delivery;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message as a hand holds it, with or without a header; {@code entries.lua} says which. */
final class Entry {
  private static final Pattern HEADER =
      Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})\\.-?[0-9]+\\|");
  private static final int LONGEST_HEADER = 50;

  private Entry() {}

  /** Makes a delivery of it. */
  static Delivery deliver(long tag, byte[] entry) {
    if (entry.length > 0 && entry[0] >= '0' && entry[0] <= '9') {
      int length = Math.min(entry.length, LONGEST_HEADER);
      Matcher header = HEADER.matcher(new String(entry, 0, length, ISO_8859_1));
      if (header.lookingAt()) {
        byte[] message = Arrays.copyOfRange(entry, header.end(), entry.length);
        int deliveries = Integer.parseInt(header.group(1));
        return new Delivery(tag, message, deliveries, Integer.parseInt(header.group(2)));
      }
    }
    return new Delivery(tag, entry, 0, 0);
  }
}
