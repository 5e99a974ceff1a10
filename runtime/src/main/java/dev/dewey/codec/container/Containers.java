package dev.dewey.codec.container;

import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.json.Excerpt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of lists, sets, maps, arrays of references and Optional, made from the codecs of what
 * they hold.
 *
 * <p>Collections are read as unmodifiable ones, in the order of the JSON; a key or an element of a
 * set that stands twice is refused. Null travels as null.
 */
public final class Containers {
  private Containers() {}

  /** A value or null, by a codec that knows no null: that of a record, say. */
  public static <T> JsonCodec<@Nullable T> nullable(JsonCodec<T> codec) {
    return nullable(codec::write, codec::read);
  }

  static <T> JsonCodec<@Nullable T> nullable(
      BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader) {
    return new NullableCodec<>(writer, reader);
  }

  /** A value and never null, whatever the codec knows. */
  public static <T> JsonCodec<T> required(JsonCodec<@Nullable T> codec) {
    return new RequiredCodec<>(codec);
  }

  /**
   * The codec of a type as that of one with a wildcard: {@code List<? extends Shape>}.
   *
   * <p>For codecs that do with a value what its static type allows, and no more.
   */
  @SuppressWarnings("unchecked") // it writes elements as what they are declared to extend
  public static <T extends @Nullable Object> JsonCodec<T> wide(JsonCodec<? extends T> codec) {
    return (JsonCodec<T>) codec;
  }

  /** {@code Collection}: an array; read as a list. */
  public static <E extends @Nullable Object> JsonCodec<@Nullable Collection<E>> collection(
      JsonCodec<E> element) {
    return nullable(
        (out, collection) -> writeAll(out, element, collection),
        in -> Collections.unmodifiableList(readAll(in, element)));
  }

  /** {@code List}: an array. */
  public static <E extends @Nullable Object> JsonCodec<@Nullable List<E>> list(
      JsonCodec<E> element) {
    return nullable(
        (out, list) -> writeAll(out, element, list),
        in -> Collections.unmodifiableList(readAll(in, element)));
  }

  /** {@code Set}: an array in which nothing stands twice. */
  public static <E extends @Nullable Object> JsonCodec<@Nullable Set<E>> set(JsonCodec<E> element) {
    return nullable((out, set) -> writeAll(out, element, set), in -> readSet(in, element));
  }

  /** {@code Map} with string keys: an object. */
  public static <V extends @Nullable Object> JsonCodec<@Nullable Map<String, V>> map(
      JsonCodec<V> value) {
    return map(MapKey.STRING, value);
  }

  /** {@code Map} with other keys: an object, its keys as strings. */
  public static <K, V extends @Nullable Object> JsonCodec<@Nullable Map<K, V>> map(
      MapKey<K> key, JsonCodec<V> value) {
    return nullable((out, map) -> writeMap(out, key, value, map), in -> readMap(in, key, value));
  }

  /** An array of references; {@code maker} makes one of a length: {@code String[]::new}. */
  public static <E extends @Nullable Object> JsonCodec<E @Nullable []> array(
      JsonCodec<E> element, IntFunction<E[]> maker) {
    return nullable(
        (out, array) -> writeAll(out, element, Arrays.asList(array)),
        in -> readAll(in, element).toArray(maker));
  }

  /** {@code Optional}: the value, or null for none. */
  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<@Nullable T> codec) {
    return new OptionalCodec<>(codec);
  }

  private static <E extends @Nullable Object> void writeAll(
      JsonOutput out, JsonCodec<E> element, Iterable<? extends E> elements) {
    out.beginArray();
    for (E each : elements) {
      element.write(out, each);
    }
    out.endArray();
  }

  private static <E extends @Nullable Object> List<E> readAll(JsonInput in, JsonCodec<E> element) {
    List<E> elements = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      elements.add(element.read(in));
    }
    in.endArray();
    return elements;
  }

  private static <E extends @Nullable Object> Set<E> readSet(JsonInput in, JsonCodec<E> element) {
    Set<E> elements = new LinkedHashSet<>();
    in.beginArray();
    while (in.hasNext()) {
      if (!elements.add(element.read(in))) {
        throw in.invalid("an element of a set stands twice");
      }
    }
    in.endArray();
    return Collections.unmodifiableSet(elements);
  }

  private static <K, V extends @Nullable Object> void writeMap(
      JsonOutput out, MapKey<K> spelling, JsonCodec<V> value, Map<K, V> map) {
    out.beginObject();
    for (Map.Entry<K, V> entry : map.entrySet()) {
      K key = entry.getKey();
      if (key == null) {
        throw out.invalidInside("a key of a map is null, which JSON cannot say");
      }
      value.write(out.name(spelling.print(key)), entry.getValue());
    }
    out.endObject();
  }

  private static <K, V extends @Nullable Object> Map<K, V> readMap(
      JsonInput in, MapKey<K> spelling, JsonCodec<V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    in.beginMap();
    while (in.hasNext()) {
      String name = in.nextKey();
      K key = key(in, spelling, name);
      if (map.containsKey(key)) {
        throw in.invalid("key " + Excerpt.quote(name) + " stands twice");
      }
      map.put(key, value.read(in));
    }
    in.endObject();
    return Collections.unmodifiableMap(map);
  }

  private static <K> K key(JsonInput in, MapKey<K> spelling, String name) {
    try {
      return spelling.parse(name);
    } catch (IllegalArgumentException e) {
      throw in.invalid("a key is wrong: " + e.getMessage());
    }
  }

  private record NullableCodec<T>(BiConsumer<JsonOutput, T> writer, Function<JsonInput, T> reader)
      implements JsonCodec<@Nullable T> {
    @Override
    public void write(JsonOutput out, @Nullable T value) {
      if (value == null) {
        out.nullValue();
      } else {
        writer.accept(out, value);
      }
    }

    @Override
    public @Nullable T read(JsonInput in) {
      return in.nextNull() ? null : reader.apply(in);
    }
  }

  private record RequiredCodec<T>(JsonCodec<@Nullable T> codec) implements JsonCodec<T> {
    @Override
    public void write(JsonOutput out, T value) {
      if (value == null) {
        throw out.invalid("null stands where a value must");
      }
      codec.write(out, value);
    }

    @Override
    public T read(JsonInput in) {
      T value = codec.read(in);
      if (value == null) {
        throw in.invalid("null stands where a value must");
      }
      return value;
    }
  }

  private record OptionalCodec<T>(JsonCodec<@Nullable T> codec) implements JsonCodec<Optional<T>> {
    @Override
    public void write(JsonOutput out, Optional<T> value) {
      codec.write(out, checked(out, value).orElse(null));
    }

    private static <T> Optional<T> checked(JsonOutput out, @Nullable Optional<T> value) {
      if (value == null) {
        throw out.invalid("an Optional is null");
      }
      return value;
    }

    @Override
    public Optional<T> read(JsonInput in) {
      return Optional.ofNullable(codec.read(in));
    }
  }
}
