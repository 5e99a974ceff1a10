package dev.dewey.redis.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.dewey.broker.Delivery;
import java.util.Arrays;

/** A message as a hand holds it, with or without a header; {@code entries.lua} says which. */
final class Entry {
  private Entry() {}

  /** Makes a delivery of it. */
  static Delivery deliver(long tag, byte[] entry) {
    if (entry.length == 0 || entry[0] < '0' || entry[0] > '9') {
      return new Delivery(tag, entry, 0, 0);
    }
    int end = 0;
    while (entry[end] != '|') {
      end++;
    }
    String[] header = new String(entry, 0, end, US_ASCII).split("\\.");
    byte[] message = Arrays.copyOfRange(entry, end + 1, entry.length);
    return new Delivery(tag, message, Integer.parseInt(header[0]), Integer.parseInt(header[1]));
  }
}
