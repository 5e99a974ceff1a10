package dev.dewey.processor.collect.type;

import static dev.dewey.processor.code.RuntimeTypes.CODECS;
import static dev.dewey.processor.code.RuntimeTypes.PRIMITIVE_ARRAYS;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.type.JsonType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** The types whose codecs are in the runtime. */
final class ReadyTypes {
  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("java.lang.String", "STRING"),
          Map.entry("java.lang.Boolean", "BOOLEAN"),
          Map.entry("java.lang.Byte", "BYTE"),
          Map.entry("java.lang.Short", "SHORT"),
          Map.entry("java.lang.Integer", "INT"),
          Map.entry("java.lang.Long", "LONG"),
          Map.entry("java.lang.Float", "FLOAT"),
          Map.entry("java.lang.Double", "DOUBLE"),
          Map.entry("java.lang.Character", "CHAR"),
          Map.entry("java.math.BigDecimal", "BIG_DECIMAL"),
          Map.entry("java.math.BigInteger", "BIG_INTEGER"),
          Map.entry("java.net.URI", "URI"),
          Map.entry("java.time.Duration", "DURATION"),
          Map.entry("java.time.Instant", "INSTANT"),
          Map.entry("java.time.LocalDate", "LOCAL_DATE"),
          Map.entry("java.time.LocalDateTime", "LOCAL_DATE_TIME"),
          Map.entry("java.time.LocalTime", "LOCAL_TIME"),
          Map.entry("java.time.MonthDay", "MONTH_DAY"),
          Map.entry("java.time.OffsetDateTime", "OFFSET_DATE_TIME"),
          Map.entry("java.time.OffsetTime", "OFFSET_TIME"),
          Map.entry("java.time.Period", "PERIOD"),
          Map.entry("java.time.Year", "YEAR"),
          Map.entry("java.time.YearMonth", "YEAR_MONTH"),
          Map.entry("java.time.ZoneId", "ZONE_ID"),
          Map.entry("java.time.ZoneOffset", "ZONE_OFFSET"),
          Map.entry("java.time.ZonedDateTime", "ZONED_DATE_TIME"),
          Map.entry("java.util.OptionalDouble", "OPTIONAL_DOUBLE"),
          Map.entry("java.util.OptionalInt", "OPTIONAL_INT"),
          Map.entry("java.util.OptionalLong", "OPTIONAL_LONG"),
          Map.entry("java.util.UUID", "UUID"));

  /** What may be the key of a map, beside strings and enums. */
  private static final Set<String> KEYS =
      Set.of(
          "BYTE",
          "SHORT",
          "INT",
          "LONG",
          "FLOAT",
          "DOUBLE",
          "CHAR",
          "BIG_DECIMAL",
          "BIG_INTEGER",
          "UUID",
          "LOCAL_DATE",
          "INSTANT");

  private ReadyTypes() {}

  /** Returns a class as JSON knows it, if the runtime has its codec. */
  static Optional<JsonType> of(TypeElement type, TypeName name) {
    return Optional.ofNullable(SCALARS.get(type.getQualifiedName().toString()))
        .map(constant -> new JsonType.Ready(name, CODECS, constant));
  }

  /** Whether values of a type can be the keys of a map. */
  static boolean isKey(JsonType type) {
    return type instanceof JsonType.Constants
        || (type instanceof JsonType.Ready ready
            && ready.holder().equals(CODECS)
            && KEYS.contains(ready.constant()));
  }

  /** Returns an array of primitives as JSON knows it. */
  static JsonType arrayOf(TypeKind primitive, ArrayTypeName name) {
    return primitive == TypeKind.BYTE
        ? new JsonType.Ready(name, CODECS, "BYTES")
        : new JsonType.Ready(name, PRIMITIVE_ARRAYS, primitive.name() + "S");
  }
}
