package dev.dewey.codec;

/** Paths into a value, seen from the value itself and not from the array it stands in. */
final class Paths {
  private Paths() {}

  /** Turns {@code $[17].a.b} into {@code $.a.b}. */
  static String of(String pathInArray) {
    int end = pathInArray.indexOf(']');
    return "$" + pathInArray.substring(end + 1);
  }

  /** Turns the path behind a value that has been read, {@code $[17].a[3]}, into {@code $.a[2]}. */
  static String ofRead(String pathInArray) {
    String path = of(pathInArray);
    if (!path.endsWith("]")) {
      return path;
    }
    int open = path.lastIndexOf('[');
    int next = Integer.parseInt(path.substring(open + 1, path.length() - 1));
    return path.substring(0, open) + "[" + (next - 1) + "]";
  }
}
