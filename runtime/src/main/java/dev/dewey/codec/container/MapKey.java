package dev.dewey.codec.container;

import dev.dewey.json.Excerpt;
import dev.dewey.json.JsonScanner;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * How the keys of a map travel: as the names of a JSON object, which are strings.
 *
 * <p>A number is spelled as its {@code toString} spells it and no other way, so that no two names
 * mean one key. Immutable, and safe for use by many threads.
 *
 * @param <K> the type of the keys
 */
public final class MapKey<K> {
  /** {@code String}: as it is. */
  public static final MapKey<String> STRING = new MapKey<>(key -> key, text -> text);

  /** {@code Character}: a string of one UTF-16 unit. */
  public static final MapKey<Character> CHAR = spelled("single character", MapKey::character);

  /** {@code Byte}. */
  public static final MapKey<Byte> BYTE = spelled("whole number of 8 bits", Byte::valueOf);

  /** {@code Short}. */
  public static final MapKey<Short> SHORT = spelled("whole number of 16 bits", Short::valueOf);

  /** {@code Integer}. */
  public static final MapKey<Integer> INT = spelled("whole number of 32 bits", Integer::valueOf);

  /** {@code Long}. */
  public static final MapKey<Long> LONG = spelled("whole number of 64 bits", Long::valueOf);

  /** {@code Float}. */
  public static final MapKey<Float> FLOAT = spelled("number of type float", Float::valueOf);

  /** {@code Double}. */
  public static final MapKey<Double> DOUBLE = spelled("number of type double", Double::valueOf);

  /** {@code BigInteger}. */
  public static final MapKey<BigInteger> BIG_INTEGER = spelled("whole number", BigInteger::new);

  /** {@code BigDecimal}, every digit kept: 1.0 and 1.00 are two keys. */
  public static final MapKey<BigDecimal> BIG_DECIMAL = spelled("number", BigDecimal::new);

  /** {@code UUID}, in small letters. */
  public static final MapKey<UUID> UUID = spelled("UUID", java.util.UUID::fromString);

  /** {@code LocalDate}. */
  public static final MapKey<LocalDate> LOCAL_DATE = spelled("date", LocalDate::parse);

  /** {@code Instant}. */
  public static final MapKey<Instant> INSTANT = spelled("instant", Instant::parse);

  private final Function<K, String> printer;
  private final Function<String, K> parser;

  /** Spells keys so; {@code parser} throws an IllegalArgumentException at what is no key. */
  MapKey(Function<K, String> printer, Function<String, K> parser) {
    this.printer = printer;
    this.parser = parser;
  }

  private static <K> MapKey<K> spelled(String what, Function<String, K> parser) {
    return new MapKey<>(Object::toString, text -> parse(what, parser, text));
  }

  private static <K> K parse(String what, Function<String, K> parser, String text) {
    try {
      if (text.length() <= JsonScanner.MAX_NUMBER) {
        K key = parser.apply(text);
        if (key.toString().equals(text)) {
          return key;
        }
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(Excerpt.quote(text) + " is no " + what, e);
    }
    throw new IllegalArgumentException(Excerpt.quote(text) + " is no " + what);
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("too long or empty");
    }
    return text.charAt(0);
  }

  String print(K key) {
    return printer.apply(key);
  }

  K parse(String text) {
    return parser.apply(text);
  }
}
