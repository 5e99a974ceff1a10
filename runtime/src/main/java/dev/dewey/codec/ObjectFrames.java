package dev.dewey.codec;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects being read, outermost first, and which of their fields have been seen. */
final class ObjectFrames {
  private static final class Frame {
    private FieldNames names = FieldNames.of();
    private final BitSet seen = new BitSet();
  }

  private final List<Frame> frames = new ArrayList<>();
  private int depth;

  void push(FieldNames names) {
    if (depth == frames.size()) {
      frames.add(new Frame());
    }
    Frame frame = frames.get(depth++);
    frame.names = names;
    frame.seen.clear();
  }

  void pop() {
    depth--;
  }

  void clear() {
    depth = 0;
  }

  FieldNames names() {
    return top().names;
  }

  /** Notes a field; returns whether it is seen for the first time. */
  boolean see(int field) {
    BitSet seen = top().seen;
    if (seen.get(field)) {
      return false;
    }
    seen.set(field);
    return true;
  }

  /** Returns the first known field that has not been seen, or null. */
  @Nullable String missing() {
    Frame frame = top();
    int field = frame.seen.nextClearBit(0);
    return field < frame.names.size() ? frame.names.get(field) : null;
  }

  private Frame top() {
    return frames.get(depth - 1);
  }
}
