package dev.dewey.testkit.model;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A session, and what it has in hand. */
final class Hand {
  /** A delivery and the message that it is of. */
  record Held(Delivery delivery, Item item) {}

  final String name;
  final Session session;

  /** By tag, in the order in which they were fetched. */
  final Map<Long, Held> held = new LinkedHashMap<>();

  /** What it held when its lease lapsed, and may still speak of, in vain. */
  final List<Delivery> lapsed = new ArrayList<>();

  /** What it has said, and may say once more. */
  final List<Settlement> said = new ArrayList<>();

  /** When the broker heard of it at the earliest. */
  Instant touched;

  Hand(String name, Session session, Instant touched) {
    this.name = name;
    this.session = session;
    this.touched = touched;
  }

  boolean holds(Delivery delivery) {
    return held.containsKey(delivery.tag());
  }

  /** Lets go of what it holds. */
  Item release(Delivery delivery) {
    return Objects.requireNonNull(held.remove(delivery.tag()), "not held").item();
  }

  boolean lostToOthers(Delivery delivery) {
    return lapsed.contains(delivery);
  }

  /** Empties the hand; what was fetched last comes first, so that adding in front keeps order. */
  List<Item> empty() {
    List<Item> items = new ArrayList<>();
    held.values().forEach(each -> items.add(0, each.item()));
    held.clear();
    return items;
  }
}
