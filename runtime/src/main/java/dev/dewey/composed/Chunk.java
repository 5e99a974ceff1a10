package dev.dewey.composed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A part of a schedule that is stored as one value. */
final class Chunk {
  private static final int CAPACITY = 256;

  private final int number;
  private final Set<Waiting> messages = new LinkedHashSet<>();
  private boolean changed;

  Chunk(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  void add(Waiting waiting) {
    messages.add(waiting);
  }

  void remove(Waiting waiting) {
    messages.remove(waiting);
  }

  /** Returns the messages, the next one due first, and of two the one added first. */
  Collection<Waiting> messages() {
    List<Waiting> sorted = new ArrayList<>(messages);
    sorted.sort((one, other) -> one.due().compareTo(other.due()));
    return sorted;
  }

  boolean hasRoom() {
    return messages.size() < CAPACITY;
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  void changed() {
    changed = true;
  }

  boolean isChanged() {
    return changed;
  }

  void saved() {
    changed = false;
  }
}
