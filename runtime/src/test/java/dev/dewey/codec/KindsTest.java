package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.dewey.codec.container.Containers;
import dev.dewey.codec.container.EnumCodec;
import dev.dewey.codec.container.MapKey;
import dev.dewey.codec.moshi.MoshiCodec;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Objects of several kinds, keys of several types, and codecs of other makes. */
class KindsTest {
  private sealed interface Shape permits Circle, Square {}

  private record Circle(int radius, Shape inner) implements Shape {}

  private record Square(int side) implements Shape {}

  private enum Hue {
    RED,
    GREEN
  }

  private static final JsonCodec<Shape> SHAPE = Containers.nullable(new ShapeCodec());

  private static final class ShapeCodec implements JsonCodec<Shape> {
    private static final FieldNames TAG = FieldNames.of("type");
    private static final FieldNames KINDS = FieldNames.of("circle", "square");

    @Override
    public void write(JsonOutput out, Shape value) {
      if (value instanceof Circle circle) {
        out.tag("type", "circle").beginObject().name("radius").value(circle.radius());
        SHAPE.write(out.name("inner"), circle.inner());
        out.endObject();
      } else if (value instanceof Square square) {
        out.tag("type", "square").beginObject().name("side").value(square.side()).endObject();
      }
    }

    @Override
    public Shape read(JsonInput in) {
      return in.nextKind(TAG, KINDS) == 0 ? circle(in) : square(in);
    }

    private static Circle circle(JsonInput in) {
      int radius = 0;
      Shape inner = null;
      in.beginObject(FieldNames.of("radius", "inner"));
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        switch (field) {
          case 0 -> radius = in.nextInt();
          case 1 -> inner = SHAPE.read(in);
          default -> throw new IllegalStateException();
        }
      }
      in.endObject();
      return new Circle(radius, inner);
    }

    private static Square square(JsonInput in) {
      int side = 0;
      in.beginObject(FieldNames.of("side"));
      while (in.nextField() >= 0) {
        side = in.nextInt();
      }
      in.endObject();
      return new Square(side);
    }
  }

  private final Coding coding = new Coding();

  @Test
  void aTagSaysWhichKindOfObjectItIs() {
    coding.isWritten(SHAPE, new Square(2), "{\"type\":\"square\",\"side\":2}");
    coding.isWritten(
        SHAPE,
        new Circle(1, new Circle(3, new Square(2))),
        "{\"type\":\"circle\",\"radius\":1,\"inner\":{\"type\":\"circle\",\"radius\":3,"
            + "\"inner\":{\"type\":\"square\",\"side\":2}}}");
    coding.isWritten(SHAPE, null, "null");
  }

  @Test
  void aTagMayStandAnywhereAndOnlyOnce() {
    assertThat(
            coding.read(
                "{\"inner\":{\"side\":2,\"type\":\"square\"},\"x\":[],\"type\":\"circle\",\"radius\":1}",
                SHAPE))
        .isEqualTo(new Circle(1, new Square(2)));
    String twice = "field $.type stands twice";
    coding.refuses("{\"type\":\"square\",\"side\":2,\"type\":\"square\"}", SHAPE, twice);
    coding.refuses("{\"type\":\"square\",\"type\":\"circle\",\"side\":2}", SHAPE, twice);
    coding.refuses("{\"side\":2,\"type\":\"square\",\"type\":\"square\"}", SHAPE, twice);
  }

  @Test
  void aTagMustStandThereAndBeKnown() {
    coding.refuses("{\"side\":2}", SHAPE, "field $.type is missing, which says what the object is");
    coding.refuses("{\"type\":\"disc\"}", SHAPE, "\"disc\" is none of [circle, square], at $.type");
    coding.refuses(
        "{\"a\":1,\"type\":\"disc\"}", SHAPE, "\"disc\" is none of [circle, square], at $.type");
    coding.refuses("{\"type\":0}", SHAPE, "expected a string at $.type, found a number");
    coding.refuses("{\"a\":1,\"type\":0}", SHAPE, "expected a string at $.type, found a number");
    coding.refuses("[]", SHAPE, "expected an object at $, found an array");
    coding.refuses("{\"type\":\"square\"}", SHAPE, "field $.side is missing");
    coding.refuses(
        "{\"type\":\"circle\",\"radius\":1,\"inner\":{\"type\":\"square\",\"side\":\"2\"}}",
        SHAPE,
        "expected a whole number at $.inner.side, found a string");
  }

  @Test
  void aRequiredValueIsNeverNull() {
    JsonCodec<List<String>> codec = Containers.list(Containers.required(Codecs.STRING));
    coding.isWritten(codec, List.of("a"), "[\"a\"]");
    coding.refuses("[\"a\",null]", codec, "null stands where a value must, at $[1]");
    coding.refusesToWrite(
        codec, Arrays.asList("a", null), "null stands where a value must, at $[1]");
  }

  private static <K> void isKey(MapKey<K> key, K value, String name) {
    new Coding()
        .isWritten(Containers.map(key, Codecs.INT), Map.of(value, 1), "{\"" + name + "\":1}");
  }

  @Test
  void keysAreSpelledInOneWayOnly() {
    isKey(MapKey.CHAR, 'x', "x");
    isKey(MapKey.BYTE, (byte) -7, "-7");
    isKey(MapKey.SHORT, (short) 7, "7");
    isKey(MapKey.INT, 0, "0");
    isKey(MapKey.LONG, Long.MIN_VALUE, "-9223372036854775808");
    isKey(MapKey.FLOAT, 0.1f, "0.1");
    isKey(MapKey.DOUBLE, 1e300, "1.0E300");
    isKey(MapKey.BIG_INTEGER, BigInteger.TWO.pow(70), "1180591620717411303424");
    isKey(MapKey.BIG_DECIMAL, new BigDecimal("1.50"), "1.50");
    isKey(MapKey.UUID, new UUID(1, 2), "00000000-0000-0001-0000-000000000002");
    isKey(MapKey.LOCAL_DATE, LocalDate.of(2026, 1, 2), "2026-01-02");
    isKey(MapKey.INSTANT, Instant.EPOCH, "1970-01-01T00:00:00Z");
    for (String wrong : List.of("01", "+1", "-0", "1.0", "", " 1", "9223372036854775808", "१")) {
      coding.refuses(
          "{\"" + wrong + "\":1}",
          Containers.map(MapKey.LONG, Codecs.INT),
          "a key is wrong: \"%s\" is no whole number of 64 bits, at $%s"
              .formatted(wrong, step(wrong)));
    }
  }

  private static String step(String name) {
    return name.isEmpty() || name.contains(" ") || name.matches(".*[+.-].*")
        ? "[\"" + name + "\"]"
        : "." + name;
  }

  @Test
  void constantsHaveTheNamesThatWereDeclared() {
    EnumCodec<Hue> hues = EnumCodec.of(Hue.values()).renamed(Hue.RED, "rot");
    coding.isWritten(hues, Hue.RED, "\"rot\"");
    coding.isWritten(hues, Hue.GREEN, "\"GREEN\"");
    coding.refuses("\"RED\"", hues, "\"RED\" is none of [rot, GREEN], at $");
    coding.isWritten(Containers.map(hues.key(), Codecs.INT), Map.of(Hue.RED, 1), "{\"rot\":1}");
    coding.refuses(
        "{\"RED\":1}",
        Containers.map(hues.key(), Codecs.INT),
        "a key is wrong: \"RED\" is none of [rot, GREEN], at $.RED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> hues.renamed(Hue.GREEN, "rot"))
        .withMessage(
            "RED and GREEN are both called \"rot\", so the name could mean either. Give one of"
                + " them another name.");
  }

  @Test
  void optionalNumbersAreNumbersOrNull() {
    coding.isWritten(Codecs.OPTIONAL_INT, OptionalInt.of(-1), "-1");
    coding.isWritten(Codecs.OPTIONAL_INT, OptionalInt.empty(), "null");
    coding.isWritten(Codecs.OPTIONAL_LONG, OptionalLong.of(Long.MAX_VALUE), "9223372036854775807");
    coding.isWritten(Codecs.OPTIONAL_DOUBLE, OptionalDouble.of(0.1), "0.1");
    coding.refuses(
        "2147483648",
        Codecs.OPTIONAL_INT,
        "2147483648 is not between -2147483648 and 2147483647, at $");
    coding.refusesToWrite(Codecs.OPTIONAL_INT, null, "an Optional is null, at $");
  }

  private static final class SquareAdapter extends JsonAdapter<Square> {
    private final BiConsumer<JsonWriter, Square> writer;

    SquareAdapter(BiConsumer<JsonWriter, Square> writer) {
      this.writer = writer;
    }

    @Override
    public Square fromJson(JsonReader reader) throws IOException {
      return new Square(reader.nextInt());
    }

    @Override
    public void toJson(JsonWriter writer, Square value) {
      this.writer.accept(writer, value);
    }

    @Override
    public String toString() {
      return "SquareAdapter";
    }
  }

  private static JsonCodec<List<Square>> squares(String json) {
    return Containers.list(
        MoshiCodec.of(
            new SquareAdapter(
                (writer, square) -> {
                  try {
                    writer.jsonValue(square.side());
                    if (!json.isEmpty()) {
                      writer.valueSink().writeUtf8(json).close();
                    }
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                })));
  }

  @Test
  void anAdapterOfMoshiSeesOneValueAtATime() {
    coding.isWritten(squares(""), List.of(new Square(1), new Square(2)), "[1,2]");
    coding.refuses(
        "[1,\"x\"]",
        squares(""),
        "SquareAdapter cannot read a value (Expected an int but was x at path $), at $[1]");
    coding.refuses(
        "[1,[2]]",
        squares(""),
        "SquareAdapter cannot read a value (Expected an int but was BEGIN_ARRAY at path $), at"
            + " $[1]");
    coding.refusesToWrite(
        squares("3"),
        List.of(new Square(1)),
        "SquareAdapter cannot write a value (JSON must have only one top-level value.), at $[0]");
  }
}
