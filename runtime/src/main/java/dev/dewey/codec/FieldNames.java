package dev.dewey.codec;

import com.squareup.moshi.JsonReader;
import java.util.List;

/** The names of an object's fields, in the order in which a codec numbers them from 0. */
public final class FieldNames {
  /** No names at all. */
  static final FieldNames NONE = new FieldNames();

  private final List<String> names;
  private final JsonReader.Options options;

  private FieldNames(String... names) {
    this.names = List.of(names);
    this.options = JsonReader.Options.of(names);
  }

  /** Numbers these names. */
  public static FieldNames of(String... names) {
    return new FieldNames(names);
  }

  int size() {
    return names.size();
  }

  String get(int index) {
    return names.get(index);
  }

  JsonReader.Options options() {
    return options;
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
