package dev.dewey.testkit.model;

import dev.dewey.broker.Delivery;
import dev.dewey.testkit.bench.Messages;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a consumer, and in which order it may come.
 *
 * <p>Of one priority, what was in hand before comes first, the last one given back before the
 * others; then what was queued for now, in that order; what became due comes in the order of its
 * times, before or after what was queued for now. What was in hand may also come before what has a
 * higher priority.
 */
final class Waiting {
  private record Later(Item item, Span due, long number) {
    boolean isBefore(Later other) {
      return due.isSurelyBefore(other.due)
          || (due.equals(other.due) && due.from().equals(due.to()) && number < other.number);
    }
  }

  private enum Priorities {
    KEPT,
    IGNORED
  }

  private final Priorities priorities;
  private final Map<Integer, Deque<Item>> back = new HashMap<>();
  private final Map<Integer, Deque<Item>> line = new HashMap<>();
  private final List<Later> later = new ArrayList<>();
  private long number;

  private Waiting(Priorities priorities) {
    this.priorities = priorities;
  }

  static Waiting byPriority() {
    return new Waiting(Priorities.KEPT);
  }

  static Waiting inOneLine() {
    return new Waiting(Priorities.IGNORED);
  }

  void addLast(Item item) {
    deque(line, item).addLast(item);
  }

  void addFirst(Item item) {
    deque(back, item).addFirst(item);
  }

  void addLater(Item item, Span due) {
    later.add(new Later(item, due, number++));
  }

  private Deque<Item> deque(Map<Integer, Deque<Item>> of, Item item) {
    return of.computeIfAbsent(priority(item), each -> new ArrayDeque<>());
  }

  private int priority(Item item) {
    return priorities == Priorities.KEPT ? item.priority() : 0;
  }

  /** Takes what was delivered, if it may have come now. */
  Item take(Delivery delivery, Span step) {
    String id = Messages.id(delivery);
    Item item = takeBack(id);
    if (item == null) {
      item = takeFromLine(id, step);
    }
    if (item == null) {
      item = takeLater(id, step);
    }
    if (item == null) {
      throw new Disagreement(id + " came, and does not wait");
    }
    item.check(delivery);
    return item;
  }

  private @Nullable Item takeBack(String id) {
    return takeFirst(back, id);
  }

  private @Nullable Item takeFromLine(String id, Span step) {
    Item item = takeFirst(line, id);
    if (item != null) {
      checkNoneBefore(item, step);
    }
    return item;
  }

  private static @Nullable Item takeFirst(Map<Integer, Deque<Item>> lines, String id) {
    for (Deque<Item> each : lines.values()) {
      Item found = find(each, id);
      if (found != null) {
        if (!each.element().equals(found)) {
          throw new Disagreement("%s came before %s".formatted(id, each.element().id()));
        }
        return each.removeFirst();
      }
    }
    return null;
  }

  private static @Nullable Item find(Deque<Item> items, String id) {
    return items.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  private @Nullable Item takeLater(String id, Span step) {
    for (Later each : later) {
      if (each.item().id().equals(id)) {
        check(each, step);
        later.remove(each);
        checkNoneBefore(each.item(), step);
        return each.item();
      }
    }
    return null;
  }

  private void check(Later taken, Span step) {
    String id = taken.item().id();
    if (!taken.due().mayHaveCome(step)) {
      throw new Disagreement(
          "%s came at %s, and is due at %s".formatted(id, step.to(), taken.due().from()));
    }
    for (Later other : later) {
      if (priority(other.item()) == priority(taken.item()) && other.isBefore(taken)) {
        throw new Disagreement(
            "%s came before %s, which was due before it".formatted(id, other.item().id()));
      }
    }
  }

  /** Nothing waits that was in hand before, or has a higher priority. */
  private void checkNoneBefore(Item taken, Span step) {
    int priority = priority(taken);
    for (Item first : surelyReady(step)) {
      boolean inHandBefore = back.getOrDefault(priority, new ArrayDeque<>()).contains(first);
      if (inHandBefore || priority(first) > priority) {
        throw new Disagreement("%s came before %s".formatted(taken.id(), first.id()));
      }
    }
  }

  /** What a consumer that asks now has to get, if it asks for enough. */
  List<Item> surelyReady(Span step) {
    List<Item> ready = new ArrayList<>();
    back.values().forEach(ready::addAll);
    line.values().forEach(ready::addAll);
    later.stream()
        .filter(each -> each.due().hasSurelyCome(step))
        .forEach(each -> ready.add(each.item()));
    return ready;
  }

  /** How many are surely for later. */
  long surelyLater(Span step) {
    return later.stream().filter(each -> !each.due().mayHaveCome(step)).count();
  }

  /** How many may be for later. */
  long perhapsLater(Span step) {
    return later.stream().filter(each -> !each.due().hasSurelyCome(step)).count();
  }

  long size() {
    return size(back) + size(line) + later.size();
  }

  private static long size(Map<Integer, Deque<Item>> lines) {
    return lines.values().stream().mapToLong(Deque::size).sum();
  }
}
