package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each supported type, through the generated codecs and back. */
class TypesTest {
  private static final String IMPORTS =
      """
      package com.example;

      import dev.dewey.QueueCommand;
      import dev.dewey.codec.JsonCodec;
      import dev.dewey.codec.JsonInput;
      import dev.dewey.codec.JsonOutput;
      import dev.dewey.json.RawJson;
      import java.math.*;
      import java.net.URI;
      import java.time.*;
      import java.util.*;
      """;

  private static final String MAIN =
      """
      class Main {
        static <T> String through(JsonCodec<T> codec, T value) {
          RawJson json = new JsonOutput().toJson(codec, value);
          T back = new JsonInput().fromJson(json, codec);
          String again = new JsonOutput().toJson(codec, back).toString();
          return again.equals(json.toString()) ? again : json + " came back as " + again;
        }

        static Object main() {
          String args = through(
              JobsTasks.RUN.argsCodec(), new JobsTasks.Run.Args(VALUE));
          String result = through(JobsTasks.RUN.resultCodec(), Jobs.run(VALUE));
          return args + " " + result;
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "boolean                | true                                | true",
        "byte                   | (byte) -128                         | -128",
        "short                  | (short) 32767                       | 32767",
        "int                    | -5                                  | -5",
        "long                   | Long.MAX_VALUE                      | 9223372036854775807",
        "float                  | 0.1f                                | 0.1",
        "double                 | 1e300                               | 1.0E300",
        "char                   | '\\u00e9'                           | \"é\"",
        "Boolean                | null                                | null",
        "Byte                   | (byte) 1                            | 1",
        "Integer                | 7                                   | 7",
        "Double                 | 7d                                  | 7.0",
        "Character              | 'x'                                 | \"x\"",
        "String                 | \"a\\\"b\"                          | \"a\\\"b\"",
        "Color                  | Color.RED                           | \"RED\"",
        "Jobs.Size              | Jobs.Size.BIG                       | \"BIG\"",
        "BigDecimal             | new BigDecimal(\"1.50\")            | 1.50",
        "BigInteger             | BigInteger.TWO.pow(70)              | 1180591620717411303424",
        "UUID                   | new UUID(1, 2)                      | \"00000000-0000-0001-0000-000000000002\"",
        "URI                    | URI.create(\"a:b\")                 | \"a:b\"",
        "Duration               | Duration.ofSeconds(5)               | \"PT5S\"",
        "Instant                | Instant.EPOCH                       | \"1970-01-01T00:00:00Z\"",
        "LocalDate              | LocalDate.of(2026, 1, 2)            | \"2026-01-02\"",
        "LocalTime              | LocalTime.of(3, 4)                  | \"03:04\"",
        "LocalDateTime          | LocalDateTime.of(2026, 1, 2, 3, 4)  | \"2026-01-02T03:04\"",
        "OffsetTime             | OffsetTime.of(3, 4, 0, 0, ZoneOffset.UTC) | \"03:04Z\"",
        "OffsetDateTime         | OffsetDateTime.of(2026, 1, 2, 3, 4, 0, 0, ZoneOffset.UTC) | \"2026-01-02T03:04Z\"",
        "ZonedDateTime          | ZonedDateTime.of(2026, 1, 2, 3, 4, 0, 0, ZoneId.of(\"Z\")) | \"2026-01-02T03:04Z\"",
        "Period                 | Period.ofDays(3)                    | \"P3D\"",
        "Year                   | Year.of(2026)                       | \"2026\"",
        "YearMonth              | YearMonth.of(2026, 1)               | \"2026-01\"",
        "ZoneId                 | ZoneId.of(\"Europe/Paris\")         | \"Europe/Paris\"",
        "ZoneOffset             | ZoneOffset.ofHours(2)               | \"+02:00\"",
        "byte[]                 | new byte[] {1, 2}                   | \"AQI=\"",
        "boolean[]              | new boolean[] {true}                | [true]",
        "short[]                | new short[] {1}                     | [1]",
        "int[]                  | new int[] {1, 2}                    | [1,2]",
        "long[]                 | new long[] {1}                      | [1]",
        "float[]                | new float[] {1}                     | [1.0]",
        "double[]               | new double[] {1}                    | [1.0]",
        "char[]                 | new char[] {'a'}                    | [\"a\"]",
        "int[][][]              | new int[][][] {{{1}, {}}, {}}       | [[[1],[]],[]]",
        "byte[][]               | new byte[][] {{1, 2}}               | [\"AQI=\"]",
        "String[]               | new String[] {\"a\", null}          | [\"a\",null]",
        "String[][]             | new String[][] {{\"a\"}, null}      | [[\"a\"],null]",
        "Point[]                | new Point[] {new Point(1, 2)}       | [{\"x\":1,\"y\":2}]",
        "Color[]                | Color.values()                      | [\"RED\",\"GREEN\"]",
        "List<String>           | List.of(\"a\")                      | [\"a\"]",
        "List<Integer>          | Arrays.asList(1, null)              | [1,null]",
        "Collection<Long>       | List.of(1L)                         | [1]",
        "Set<Color>             | EnumSet.of(Color.GREEN)             | [\"GREEN\"]",
        "Map<String, int[]>     | Map.of(\"a\", new int[] {1})        | {\"a\":[1]}",
        "Optional<String>       | Optional.<String>empty()            | null",
        "Optional<Point>        | Optional.of(new Point(1, 2))        | {\"x\":1,\"y\":2}",
        "List<Optional<String>> | List.of(Optional.of(\"a\"))         | [\"a\"]",
        "Map<String, List<Set<Point>>> | Map.of(\"k\", List.of(Set.of(new Point(1, 2)))) | {\"k\":[[{\"x\":1,\"y\":2}]]}",
        "List<String>[]         | lists()                             | [[\"a\"]]",
        "Point                  | new Point(1, -2)                    | {\"x\":1,\"y\":-2}",
        "Point                  | null                                | null",
        "Empty                  | new Empty()                         | {}",
        "Tree                   | new Tree(1, List.of(new Tree(2, List.of(), null)), null) | {\"value\":1,\"children\":[{\"value\":2,\"children\":[],\"next\":null}],\"next\":null}",
        "Page<String>           | new Page<>(List.of(\"a\"), \"b\")   | {\"items\":[\"a\"],\"first\":\"b\"}",
        "Page<Page<Integer>>    | new Page<>(List.of(), new Page<>(List.of(1), 2)) | {\"items\":[],\"first\":{\"items\":[1],\"first\":2}}",
        "Even                   | new Even(new Odd(null))             | {\"next\":{\"next\":null}}",
        "OptionalInt            | OptionalInt.of(-3)                  | -3",
        "OptionalDouble         | OptionalDouble.of(0.5)              | 0.5",
        "DayOfWeek              | DayOfWeek.MONDAY                    | \"MONDAY\"",
        "Map<Long, String>      | Map.of(-7L, \"a\")                   | {\"-7\":\"a\"}",
        "Map<Integer, Map<Byte, Short>> | Map.of(1, Map.of((byte) 2, (short) 3)) | {\"1\":{\"2\":3}}",
        "Map<BigDecimal, BigInteger> | Map.of(new BigDecimal(\"1.50\"), BigInteger.TEN) | {\"1.50\":10}",
        "Map<Color, Integer>    | Map.of(Color.RED, 1)                | {\"RED\":1}",
        "Map<Hue, Hue>          | Map.of(Hue.ROT, Hue.BLAU)           | {\"red\":\"BLAU\"}",
        "Hue                    | Hue.ROT                             | \"red\"",
        "List<? extends Point>  | List.of(new Point(1, 2))            | [{\"x\":1,\"y\":2}]",
        "Map<String, ? extends List<? extends Color>> | Map.of(\"a\", List.of(Color.RED)) | {\"a\":[\"RED\"]}",
        "Page<? extends Point>  | new Page<>(List.of(), new Point(1, 2)) | {\"items\":[],\"first\":{\"x\":1,\"y\":2}}",
        "Bounded<?>             | new Bounded<>(new Circle(1))        | {\"it\":{\"type\":\"circle\",\"radius\":1}}",
        "Bounded<Circle>        | new Bounded<>(new Circle(1))        | {\"it\":{\"radius\":1}}",
        "Spread<Point>          | new Spread<>(List.of(new Point(1, 2))) | {\"all\":[{\"x\":1,\"y\":2}]}",
        "Shape                  | new Both(new Circle(1), null)       | {\"type\":\"both\",\"left\":{\"type\":\"circle\",\"radius\":1},\"right\":null}",
        "List<Shape>            | List.<Shape>of(new Square(2))       | [{\"type\":\"square\",\"side length\":2}]",
        "Square                 | new Square(2)                       | {\"side length\":2}",
        "Result<String>         | new Ok<>(\"a\")                     | {\"is\":\"ok\",\"value\":\"a\"}",
        "Expr<Integer>          | new Lit(1)                          | {\"type\":\"lit\",\"value\":1}",
        "Money                  | new Money(150)                      | \"1.50\"",
        "Map<String, List<Money>> | Map.of(\"a\", List.of(new Money(5))) | {\"a\":[\"0.05\"]}",
        "Page<Money>            | new Page<>(List.of(), new Money(7)) | {\"items\":[],\"first\":\"0.07\"}",
        "Weight                 | new Weight(3)                       | {\"g\":3}",
        "Scales                 | new Scales(new Weight(3), List.of(\"ab\")) | {\"load\":{\"g\":3},\"notes\":\"ab\"}",
        "Range                  | new Range(1, 2)                     | {\"from\":1,\"to\":2}",
        "Odd2                   | new Odd2(1, \"a\", 2, 'c', true)    | {\"in\":1,\"out\":\"a\",\"field\":2,\"Codecs\":\"c\",\"value\":true}",
      })
  void comesBackAsItWas(String type, String value, String json) {
    String jobs =
        IMPORTS
            + """
            import com.squareup.moshi.*;
            import dev.dewey.codec.*;
            import java.io.IOException;

            @JsonWith(Jobs.WeightAdapter.class)
            public class Jobs {
              enum Size { BIG }

              @QueueCommand
              static TYPE run(TYPE it) {
                return it;
              }

            enum Color {
              RED,
              GREEN { @Override public String toString() { return "verde"; } }
            }

            record Point(int x, int y) {}

            record Empty() {}

            record Tree(int value, List<Tree> children, Tree next) {}

            record Page<T>(List<T> items, T first) {}

            record Even(Odd next) {}

            record Odd(Even next) {}

            enum Hue { @JsonName("red") ROT, BLAU }

            record Range(int from, int to) {
              Range {
                if (from > to) {
                  throw new IllegalArgumentException("from must not be above to");
                }
              }
            }

            sealed interface Shape {}

            @JsonName("circle")
            record Circle(int radius) implements Shape, Item {}

            @JsonName("square")
            record Square(@JsonName("side length") long side) implements Shape {}

            @JsonName("both")
            record Both(Shape left, Shape right) implements Shape {}

            sealed interface Item {}

            record Bounded<T extends Item>(T it) {}

            record Spread<T>(List<? extends T> all) {}

            @JsonTag("is")
            sealed interface Result<T> permits Ok, Failed {}

            @JsonName("ok")
            record Ok<T>(T value) implements Result<T> {}

            @JsonName("failed")
            record Failed<E>(int code) implements Result<E> {}

            sealed interface Expr<T> {}

            @JsonName("lit")
            record Lit(int value) implements Expr<Integer> {}

            @JsonName("name")
            record Name(String value) implements Expr<String> {}

            @JsonWith(MoneyCodec.class)
            static final class Money {
              final long cents;

              Money(long cents) {
                this.cents = cents;
              }
            }

            static final class MoneyCodec implements JsonCodec<Money> {
              @Override
              public void write(JsonOutput out, Money value) {
                out.value(BigDecimal.valueOf(value.cents, 2).toString());
              }

              @Override
              public Money read(JsonInput in) {
                return new Money(new BigDecimal(in.nextString()).unscaledValue().longValueExact());
              }
            }

            static final class Weight {
              final int grams;

              Weight(int grams) {
                this.grams = grams;
              }
            }

            static final class WeightAdapter extends JsonAdapter<Weight> {
              @Override
              public Weight fromJson(JsonReader reader) throws IOException {
                reader.beginObject();
                reader.nextName();
                Weight weight = new Weight(reader.nextInt());
                reader.endObject();
                return weight;
              }

              @Override
              public void toJson(JsonWriter writer, Weight value) throws IOException {
                writer.beginObject().name("g").value(value.grams).endObject();
              }
            }

            static final class NotesCodec implements JsonCodec<List<String>> {
              @Override
              public void write(JsonOutput out, List<String> value) {
                out.value(String.join(" ", value));
              }

              @Override
              public List<String> read(JsonInput in) {
                return List.of(in.nextString().split(" "));
              }
            }

            record Scales(Weight load, @JsonWith(NotesCodec.class) List<String> notes) {}

            record Odd2(int in, String out, long field, char Codecs, boolean value) {}
            }
            """
                .replace("TYPE", type);
    String main =
        IMPORTS
            + "import com.example.Jobs.*;\n"
            + MAIN.replace("VALUE", value.equals("lists()") ? "lists()" : "(" + type + ") " + value)
                .replace(
                    "class Main {",
                    """
                    @SuppressWarnings({"unchecked", "rawtypes", "cast"})
                    class Main {
                      static List<String>[] lists() {
                        return new List[] {List.of("a")};
                      }
                    """);
    Compiled compiled =
        Compiled.cleanly(jobs, main.replace("import dev.dewey.QueueCommand;\n", ""));
    assertThat(compiled.run("com.example.Main")).isEqualTo("{\"it\":" + json + "} " + json);
  }
}
