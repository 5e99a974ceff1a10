package dev.dewey.codec;

import com.squareup.moshi.JsonReader;
import java.util.List;
import java.util.Set;

/** The names of an object's fields, in the order in which a codec numbers them from 0. */
public final class FieldNames {
  /** No names at all. */
  static final FieldNames NONE = new FieldNames();

  private final String[] names;
  private final JsonReader.Options options;
  private final Set<String> optional;
  private final Set<String> sensitive;

  private FieldNames(String... names) {
    this(names.clone(), JsonReader.Options.of(names), Set.of(), Set.of());
  }

  private FieldNames(
      String[] names, JsonReader.Options options, Set<String> optional, Set<String> sensitive) {
    this.names = names;
    this.options = options;
    this.optional = optional;
    this.sensitive = sensitive;
  }

  /** Numbers these names. */
  public static FieldNames of(String... names) {
    return new FieldNames(names);
  }

  /**
   * Returns the same names, some of which an object may lack; its codec knows what they are then.
   */
  public FieldNames withOptional(String... fields) {
    return new FieldNames(names, options, Set.of(fields), sensitive);
  }

  /**
   * Returns the same names, of some of which people shall not see the values: errors do not say
   * what is wrong with one.
   */
  public FieldNames withSensitive(String... fields) {
    return new FieldNames(names, options, optional, Set.of(fields));
  }

  boolean isSensitive(String name) {
    return sensitive.contains(name);
  }

  boolean hasSensitive() {
    return !sensitive.isEmpty();
  }

  boolean isOptional(int index) {
    return optional.contains(names[index]);
  }

  int size() {
    return names.length;
  }

  String get(int index) {
    return names[index];
  }

  JsonReader.Options options() {
    return options;
  }

  @Override
  public String toString() {
    return List.of(names).toString();
  }
}
