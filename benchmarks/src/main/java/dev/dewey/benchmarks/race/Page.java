package dev.dewey.benchmarks.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of parts, each written by a program that leaves the others alone.
 *
 * @param file in Markdown; comments tell where a part begins and ends
 */
public record Page(Path file) {
  /**
   * Replaces a part, or adds it at the end.
   *
   * @param part its name
   * @param text of it, without the comments
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public void put(String part, String text) {
    try {
      String page = Files.exists(file) ? Files.readString(file) : "";
      Files.writeString(file, with(page, part, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String with(String page, String part, String text) {
    String begin = "<!-- " + part + ": written by a program, from here -->\n";
    String end = "<!-- " + part + ": to here -->\n";
    String whole = begin + text.strip() + "\n" + end;
    int from = page.indexOf(begin);
    int to = page.indexOf(end, from);
    if (from < 0 || to < 0) {
      return page.isEmpty() ? whole : page.stripTrailing() + "\n\n" + whole;
    }
    return page.substring(0, from) + whole + page.substring(to + end.length());
  }
}
