package dev.dewey.codec;

import dev.dewey.json.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where inside a value a codec stands: the arrays, maps and objects around it, outermost first.
 *
 * <p>The outermost of all is the array that never ends, whose elements are the values themselves;
 * it counts them and is no part of a path.
 */
final class Frames {
  private static final int LONGEST_PLAIN_NAME = 100;

  private enum Kind {
    ARRAY,
    MAP,
    OBJECT,
    /** An object whose tag has been read, and whose fields are not known yet. */
    TAGGED
  }

  private static final class Frame {
    private long[] seen = new long[1];
    private Kind kind = Kind.ARRAY;
    private FieldNames names = FieldNames.NONE;
    private @Nullable String name;
    private @Nullable String tag;
    private boolean tagSeen;
    private int elements;

    /** Whether something sensitive is in here, or was. */
    private boolean guarded;

    /** Whether something guarded has just been left, and may still be refused as a whole. */
    private boolean guardedLast;

    void expect(FieldNames fields) {
      names = fields;
      guarded = fields.hasSensitive();
      int words = (fields.size() + Long.SIZE - 1) / Long.SIZE;
      if (words > seen.length) {
        seen = new long[words];
      } else {
        Arrays.fill(seen, 0, words, 0);
      }
    }

    boolean hasSeen(int field) {
      return (seen[field / Long.SIZE] & 1L << field) != 0;
    }

    void named(@Nullable String next) {
      name = next;
      guardedLast = false;
    }

    boolean isHidden() {
      return guardedLast || (kind == Kind.OBJECT && name != null && names.isSensitive(name));
    }

    boolean see(int field) {
      if (field < 0) {
        named(null);
        return true;
      }
      named(names.get(field));
      if (hasSeen(field)) {
        return false;
      }
      seen[field / Long.SIZE] |= 1L << field;
      return true;
    }
  }

  private final List<Frame> frames = new ArrayList<>();
  private int depth;
  private Frame top;

  Frames() {
    top = push(Kind.ARRAY);
  }

  /** Forgets everything: no value has been passed. */
  void clear() {
    depth = 0;
    push(Kind.ARRAY);
  }

  void pushArray() {
    push(Kind.ARRAY);
  }

  void pushMap() {
    push(Kind.MAP);
  }

  void pushObject(FieldNames names) {
    push(Kind.OBJECT).expect(names);
  }

  void pushTagged(String tag) {
    Frame frame = push(Kind.TAGGED);
    frame.tag = tag;
    frame.name = tag;
    frame.tagSeen = false;
  }

  /** Whether the innermost one is an object whose fields are not known yet. */
  boolean isTagged() {
    return top.kind == Kind.TAGGED;
  }

  /** Makes the fields of the innermost one known, which is an object then. */
  void know(FieldNames names) {
    top.kind = Kind.OBJECT;
    top.expect(names);
  }

  /** Returns the name of the innermost object's tag, or null if it has none. */
  @Nullable String tag() {
    return top.tag;
  }

  /** Notes the tag of the innermost object; returns whether it is seen for the first time. */
  boolean seeTag() {
    top.name = top.tag;
    boolean first = !top.tagSeen;
    top.tagSeen = true;
    return first;
  }

  private Frame push(Kind kind) {
    if (depth == frames.size()) {
      frames.add(new Frame());
    }
    top = frames.get(depth++);
    top.kind = kind;
    top.name = null;
    top.tag = null;
    top.elements = 0;
    top.guarded = false;
    top.guardedLast = false;
    return top;
  }

  /** Leaves the innermost one, which counts as a value of the one around it. */
  void pop() {
    boolean guarded = top.guarded;
    depth--;
    top = frames.get(depth - 1);
    top.guarded |= guarded;
    top.guardedLast = guarded;
    passed();
  }

  /** Notes that a value has been read or written. */
  void passed() {
    top.elements++;
  }

  /** Notes that the value before was taken for good. */
  void arrived() {
    top.guardedLast = false;
  }

  /** How deep a value nests at this place: 0 for the value itself. */
  int depth() {
    return depth - 1;
  }

  /** Whether exactly one value has been passed, and to its end. */
  boolean isOneValue() {
    return depth == 1 && top.elements == 1;
  }

  /** Returns the names of the object that it stands in, or none if it stands in something else. */
  @Nullable FieldNames names() {
    return top.kind == Kind.OBJECT ? top.names : null;
  }

  /** Notes the name that the next value has. */
  void named(String name) {
    top.named(name);
  }

  /** Notes a field, or -1 after the last; returns whether it is seen for the first time. */
  boolean see(int field) {
    return top.see(field);
  }

  /** Returns the path of the first known field that has not been seen, or null. */
  @Nullable String missing() {
    if (top.kind != Kind.OBJECT) {
      return null;
    }
    for (int field = 0; field < top.names.size(); field++) {
      if (!top.hasSeen(field) && !top.names.isOptional(field)) {
        return containerPath() + step(top.names.get(field));
      }
    }
    return null;
  }

  /** Returns the path of the value that comes next: {@code $.a[2]}. */
  String path() {
    return path(0);
  }

  /** Returns the path of the value that was read last. */
  String pathOfLast() {
    return path(1);
  }

  /** Returns the path of what is around the next value. */
  String containerPath() {
    return pathInto(depth - 1);
  }

  private String pathInto(int end) {
    StringBuilder path = new StringBuilder("$");
    for (int i = 1; i < end; i++) {
      path.append(step(frames.get(i), 0));
    }
    return path.toString();
  }

  /** Returns what to say instead of what is wrong at this place, or null if that may be said. */
  @Nullable String discretion() {
    for (int i = 0; i < depth; i++) {
      Frame frame = frames.get(i);
      if (frame.isHidden()) {
        String path = i == 0 ? "$" : pathInto(i) + step(frame, frame.guardedLast ? 1 : 0);
        return "what is wrong at " + path + " is not shown, because it is sensitive";
      }
    }
    return null;
  }

  private String path(int back) {
    return depth == 1 ? "$" : containerPath() + step(top, back);
  }

  private static String step(Frame frame, int back) {
    if (frame.kind == Kind.ARRAY) {
      return "[" + Math.max(0, frame.elements - back) + "]";
    }
    return frame.name == null ? "" : step(frame.name);
  }

  private static String step(String name) {
    boolean plain =
        !name.isEmpty()
            && name.length() <= LONGEST_PLAIN_NAME
            && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return plain ? "." + name : "[" + Excerpt.quote(name) + "]";
  }
}
