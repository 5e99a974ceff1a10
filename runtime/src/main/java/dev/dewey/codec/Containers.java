package dev.dewey.codec;

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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of lists, sets, maps, arrays of references, Optional and enums, made from the codecs
 * of what they hold.
 *
 * <p>Collections are read as unmodifiable ones, in the order of the JSON; a key or an element of a
 * set that stands twice is refused. Null travels as null.
 */
public final class Containers {
  private Containers() {}

  /** A value or null, by a codec that knows no null: a record, say. */
  public static <T> JsonCodec<@Nullable T> nullable(JsonCodec<T> codec) {
    return Scalar.of(codec::write, codec::read);
  }

  /** {@code Collection}: an array; read as a list. */
  public static <E extends @Nullable Object> JsonCodec<@Nullable Collection<E>> collection(
      JsonCodec<E> element) {
    return Scalar.of(
        (out, collection) -> writeAll(out, element, collection),
        in -> Collections.unmodifiableList(readAll(in, element)));
  }

  /** {@code List}: an array. */
  public static <E extends @Nullable Object> JsonCodec<@Nullable List<E>> list(
      JsonCodec<E> element) {
    return Scalar.of(
        (out, list) -> writeAll(out, element, list),
        in -> Collections.unmodifiableList(readAll(in, element)));
  }

  /** {@code Set}: an array in which nothing stands twice. */
  public static <E extends @Nullable Object> JsonCodec<@Nullable Set<E>> set(JsonCodec<E> element) {
    return Scalar.of((out, set) -> writeAll(out, element, set), in -> readSet(in, element));
  }

  /** {@code Map} with string keys: an object. */
  public static <V extends @Nullable Object> JsonCodec<@Nullable Map<String, V>> map(
      JsonCodec<V> value) {
    return Scalar.of((out, map) -> writeMap(out, value, map), in -> readMap(in, value));
  }

  /** An array of references; {@code maker} makes one of a length: {@code String[]::new}. */
  public static <E extends @Nullable Object> JsonCodec<E @Nullable []> array(
      JsonCodec<E> element, IntFunction<E[]> maker) {
    return Scalar.of(
        (out, array) -> writeAll(out, element, Arrays.asList(array)),
        in -> readAll(in, element).toArray(maker));
  }

  /** {@code Optional}: the value, or null for none. */
  public static <T> JsonCodec<Optional<T>> optional(JsonCodec<@Nullable T> codec) {
    return new OptionalCodec<>(codec);
  }

  /** An enum, given all its constants: by name. */
  @SafeVarargs
  public static <E extends Enum<E>> JsonCodec<@Nullable E> enumOf(E... constants) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E constant : constants) {
      byName.put(constant.name(), constant);
    }
    return Scalar.of((out, value) -> out.value(value.name()), in -> readConstant(in, byName));
  }

  private static <E> E readConstant(JsonInput in, Map<String, E> byName) {
    String name = in.nextString();
    E constant = byName.get(name);
    if (constant == null) {
      throw in.invalid(Excerpt.quote(name) + " is none of " + byName.keySet());
    }
    return constant;
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

  private static <V extends @Nullable Object> void writeMap(
      JsonOutput out, JsonCodec<V> value, Map<String, V> map) {
    out.beginObject();
    for (Map.Entry<String, V> entry : map.entrySet()) {
      value.write(out.name(key(out, entry.getKey())), entry.getValue());
    }
    out.endObject();
  }

  private static String key(JsonOutput out, @Nullable String key) {
    if (key == null) {
      throw out.invalidInside("a key of a map is null, which JSON cannot say");
    }
    return key;
  }

  private static <V extends @Nullable Object> Map<String, V> readMap(
      JsonInput in, JsonCodec<V> value) {
    Map<String, V> map = new LinkedHashMap<>();
    in.beginMap();
    while (in.hasNext()) {
      String key = in.nextKey();
      if (map.containsKey(key)) {
        throw in.invalid("key " + Excerpt.quote(key) + " stands twice");
      }
      map.put(key, value.read(in));
    }
    in.endObject();
    return Collections.unmodifiableMap(map);
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
