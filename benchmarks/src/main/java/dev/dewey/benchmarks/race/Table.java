package dev.dewey.benchmarks.race;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table in Markdown; all columns but the first are for numbers. */
public final class Table {
  private final List<String> lines = new ArrayList<>();

  /** Begins a table with the names of its columns. */
  public Table(String... columns) {
    row((Object[]) columns);
    lines.add(
        "| --- |"
            + Stream.of(columns).skip(1).map(column -> " ---: |").collect(Collectors.joining()));
  }

  /** Adds a row. */
  public Table row(Object... cells) {
    lines.add(
        Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ", "| ", " |")));
    return this;
  }

  /** As Markdown, with a line break at the end. */
  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
