package dev.dewey.codec.container;

import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.json.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codec of an enum: a constant travels as its name, or as the one that was declared for it.
 *
 * <p>Immutable, and safe for use by many threads.
 *
 * @param <E> the enum
 */
public final class EnumCodec<E extends Enum<E>> implements JsonCodec<@Nullable E> {
  private final List<E> constants;
  private final String[] names;
  private final Map<String, E> byName = new HashMap<>();

  private EnumCodec(List<E> constants, String[] names) {
    this.constants = constants;
    this.names = names;
    for (E constant : constants) {
      E other = byName.putIfAbsent(names[constant.ordinal()], constant);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s and %s are both called \"%s\", so the name could mean either. Give one of them another name."
                .formatted(other.name(), constant.name(), names[constant.ordinal()]));
      }
    }
  }

  /** Makes the codec of an enum, given all its constants. */
  @SafeVarargs
  public static <E extends Enum<E>> EnumCodec<E> of(E... constants) {
    List<E> all = new ArrayList<>();
    for (E constant : constants) {
      all.add(constant);
    }
    return new EnumCodec<>(all, all.stream().map(Enum::name).toArray(String[]::new));
  }

  /**
   * Returns a codec in which one constant has another name.
   *
   * @throws IllegalArgumentException if another constant has that name
   */
  public EnumCodec<E> renamed(E constant, String name) {
    String[] renamed = names.clone();
    renamed[constant.ordinal()] = name;
    return new EnumCodec<>(constants, renamed);
  }

  /** Returns the keys of maps by this enum. */
  public MapKey<E> key() {
    return new MapKey<>(this::nameOf, this::find);
  }

  private String nameOf(E constant) {
    return names[constant.ordinal()];
  }

  private E find(String name) {
    E constant = byName.get(name);
    if (constant == null) {
      throw new IllegalArgumentException(Excerpt.quote(name) + " is none of " + List.of(names));
    }
    return constant;
  }

  @Override
  public void write(JsonOutput out, @Nullable E value) {
    if (value == null) {
      out.nullValue();
    } else {
      out.value(nameOf(value));
    }
  }

  @Override
  public @Nullable E read(JsonInput in) {
    if (in.nextNull()) {
      return null;
    }
    try {
      return find(in.nextString());
    } catch (IllegalArgumentException e) {
      throw in.invalid(String.valueOf(e.getMessage()));
    }
  }
}
