package dev.dewey.processor;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of any type that {@link RandomShapes} writes, null where that is allowed. */
final class RandomValues {
  private final Random random;
  private final Map<Class<?>, Supplier<Object>> scalars = new HashMap<>();

  RandomValues(Random random) {
    this.random = random;
    primitives();
    scalars.put(String.class, this::text);
    scalars.put(BigDecimal.class, () -> new BigDecimal(digits(), random.nextInt(60) - 30));
    scalars.put(BigInteger.class, this::digits);
    scalars.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
    scalars.put(URI.class, () -> URI.create("a:" + random.nextInt(99)));
    scalars.put(
        OptionalInt.class, () -> some() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty());
    scalars.put(
        OptionalLong.class, () -> some() ? OptionalLong.of(number()) : OptionalLong.empty());
    scalars.put(
        OptionalDouble.class,
        () -> some() ? OptionalDouble.of(fraction()) : OptionalDouble.empty());
    times();
  }

  private void primitives() {
    scalar(boolean.class, Boolean.class, random::nextBoolean);
    scalar(byte.class, Byte.class, () -> (byte) random.nextInt());
    scalar(short.class, Short.class, () -> (short) random.nextInt());
    scalar(int.class, Integer.class, random::nextInt);
    scalar(long.class, Long.class, this::number);
    scalar(float.class, Float.class, () -> (float) (random.nextGaussian() * 1e20));
    scalar(double.class, Double.class, this::fraction);
    scalar(char.class, Character.class, () -> (char) (32 + random.nextInt(0xd700)));
  }

  private void scalar(Class<?> primitive, Class<?> box, Supplier<Object> maker) {
    scalars.put(primitive, maker);
    scalars.put(box, maker);
  }

  private void times() {
    scalars.put(Duration.class, () -> Duration.ofSeconds(random.nextInt(), random.nextInt(999)));
    scalars.put(Instant.class, () -> instant());
    scalars.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(9_999_999) - 999_999));
    scalars.put(LocalTime.class, () -> utc().toLocalTime());
    scalars.put(LocalDateTime.class, () -> utc().toLocalDateTime());
    scalars.put(OffsetDateTime.class, () -> utc().withOffsetSameInstant(offset()));
    scalars.put(ZonedDateTime.class, () -> instant().atZone(ZoneId.of("Europe/Paris")));
    scalars.put(Period.class, () -> Period.of(random.nextInt(9), -random.nextInt(9), 3));
    scalars.put(Year.class, () -> Year.of(random.nextInt(9999)));
    scalars.put(
        YearMonth.class, () -> YearMonth.of(random.nextInt(20_000), 1 + random.nextInt(12)));
    scalars.put(MonthDay.class, () -> MonthDay.of(1 + random.nextInt(12), 28));
    scalars.put(ZoneId.class, () -> ZoneId.of(random.nextBoolean() ? "Asia/Tokyo" : "+03:00"));
    scalars.put(ZoneOffset.class, this::offset);
    scalars.put(DayOfWeek.class, () -> DayOfWeek.of(1 + random.nextInt(7)));
  }

  private boolean some() {
    return random.nextInt(3) > 0;
  }

  private long number() {
    return random.nextLong() >> random.nextInt(64);
  }

  private double fraction() {
    double number = Double.longBitsToDouble(random.nextLong());
    return Double.isFinite(number) ? number : 0.1;
  }

  private BigInteger digits() {
    return new BigInteger(random.nextInt(300), random)
        .multiply(BigInteger.valueOf(random.nextInt(3) - 1));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(999_999_999));
  }

  private OffsetDateTime utc() {
    return instant().atOffset(ZoneOffset.UTC);
  }

  private ZoneOffset offset() {
    return ZoneOffset.ofTotalSeconds(random.nextInt(64_800) - 32_400);
  }

  private String text() {
    List<String> pieces =
        List.of("a", "Z", "\"", "\\", "/", "\n", "\u0000", "é", "🫘", "$.x", "\u2028");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  /** Returns a record of a class that has no type parameters. */
  Object of(Class<?> type) {
    return record(type, Map.of(), 5);
  }

  private Object record(Class<?> type, Map<String, AnnotatedType> bound, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i].getAnnotatedType(), bound, depth - 1);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private @Nullable Object value(AnnotatedType type, Map<String, AnnotatedType> bound, int depth) {
    if (type.isAnnotationPresent(Nullable.class) && (depth < 0 || random.nextInt(3) == 0)) {
      return null;
    }
    if (type instanceof AnnotatedTypeVariable) {
      return value(bound.get(type.getType().getTypeName()), bound, depth);
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      return value(wildcard.getAnnotatedUpperBounds()[0], bound, depth);
    }
    if (type instanceof AnnotatedArrayType array) {
      return array(array, bound, depth);
    }
    return type instanceof AnnotatedParameterizedType generic
        ? generic(generic, bound, depth)
        : plain((Class<?>) type.getType(), depth);
  }

  private Object plain(Class<?> type, int depth) {
    if (type.isEnum() && type != DayOfWeek.class) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type.isSealed() && type.isInterface()) {
      Class<?>[] kinds = type.getPermittedSubclasses();
      return record(kinds[random.nextInt(kinds.length)], Map.of(), depth);
    }
    return type.isRecord() ? record(type, Map.of(), depth) : scalars.get(type).get();
  }

  private int size(int depth) {
    return depth <= 0 ? 0 : random.nextInt(4);
  }

  private Object array(AnnotatedArrayType type, Map<String, AnnotatedType> bound, int depth) {
    AnnotatedType component = type.getAnnotatedGenericComponentType();
    Object array = Array.newInstance(raw(component.getType()), size(depth));
    for (int i = 0; i < Array.getLength(array); i++) {
      Array.set(array, i, value(component, bound, depth - 1));
    }
    return array;
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private Object generic(
      AnnotatedParameterizedType type, Map<String, AnnotatedType> bound, int depth) {
    AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
    Class<?> raw = raw(type.getType());
    AnnotatedType last = arguments[arguments.length - 1];
    if (raw == Optional.class) {
      return some() ? Optional.of(value(last, bound, depth)) : Optional.empty();
    }
    if (raw.isRecord()) {
      return record(raw, Map.of("A", arguments[0], "B", last), depth);
    }
    if (raw == Map.class) {
      Map<Object, Object> map = new LinkedHashMap<>();
      for (int i = size(depth); i > 0; i--) {
        map.put(value(arguments[0], bound, depth - 1), value(last, bound, depth - 1));
      }
      return map;
    }
    Collection<Object> values = raw == List.class ? new ArrayList<>() : new LinkedHashSet<>();
    for (int i = size(depth); i > 0; i--) {
      values.add(value(last, bound, depth - 1));
    }
    return values;
  }

  /** Whether two values are the same, arrays by what they hold. */
  static boolean same(@Nullable Object a, @Nullable Object b) {
    return Arrays.deepEquals(new Object[] {plain(a)}, new Object[] {plain(b)});
  }

  /** Makes lists of records, and of what they hold: arrays stay arrays. */
  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Object[] array) {
      return Arrays.stream(array).map(RandomValues::plain).toArray();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RandomValues::plain).toArray();
    }
    if (value instanceof Map<?, ?> map) {
      return new Object[] {map.keySet(), map.values().stream().map(RandomValues::plain).toArray()};
    }
    if (value instanceof Record) {
      return components(value);
    }
    return value;
  }

  private static Object[] components(Object record) {
    List<Object> values = new ArrayList<>(List.of(record.getClass()));
    try {
      for (RecordComponent each : record.getClass().getRecordComponents()) {
        each.getAccessor().setAccessible(true);
        values.add(plain(each.getAccessor().invoke(record)));
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return values.toArray();
  }
}
