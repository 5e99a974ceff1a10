package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.codec.container.Containers;
import dev.dewey.codec.container.EnumCodec;
import dev.dewey.codec.container.PrimitiveArrays;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContainersTest {
  private enum Shape {
    ROUND,
    FLAT {
      @Override
      public String toString() {
        return "flat as a pancake";
      }
    }
  }

  private static final JsonCodec<List<String>> LIST = Containers.list(Codecs.STRING);
  private static final JsonCodec<Set<Integer>> SET = Containers.set(Codecs.INT);
  private static final JsonCodec<Map<String, Integer>> MAP = Containers.map(Codecs.INT);
  private static final JsonCodec<Optional<String>> OPTIONAL = Containers.optional(Codecs.STRING);
  private static final JsonCodec<Shape> SHAPE = EnumCodec.of(Shape.values());
  private static final JsonCodec<String[]> ARRAY = Containers.array(Codecs.STRING, String[]::new);

  private final Coding coding = new Coding();

  @Test
  void writesLists() {
    coding.isWritten(LIST, List.of(), "[]");
    coding.isWritten(LIST, Arrays.asList("a", null, ""), "[\"a\",null,\"\"]");
    coding.isWritten(LIST, null, "null");
    coding.isWritten(Containers.list(LIST), List.of(List.of(), List.of("b")), "[[],[\"b\"]]");
    assertThat(coding.read(" [ \"a\" , \"b\" ]", LIST)).containsExactly("a", "b");
  }

  @Test
  void writesSetsInTheirOrderAndRefusesDoubles() {
    coding.isWritten(SET, new LinkedHashSet<>(Arrays.asList(3, null, 1)), "[3,null,1]");
    assertThat(coding.read("[3,null,1]", SET)).containsExactly(3, null, 1);
    coding.refuses("[3,1,3]", SET, "an element of a set stands twice, at $[2]");
    coding.refuses("[null,null]", SET, "an element of a set stands twice, at $[1]");
    coding.refuses("[1,1.0]", SET, "an element of a set stands twice, at $[1]");
  }

  @Test
  void writesMapsInTheirOrderAndRefusesDoubles() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("z", 1);
    map.put("", null);
    map.put("größe \"🫘\"\n.$[0]", 3);
    String json = "{\"z\":1,\"\":null,\"größe \\\"🫘\\\"\\n.$[0]\":3}";
    coding.isWritten(MAP, map, json);
    assertThat(coding.read(json, MAP).keySet()).containsExactlyElementsOf(map.keySet());
    coding.isWritten(MAP, Map.of(), "{}");
    coding.isWritten(MAP, null, "null");
    coding.refuses("{\"a\":1,\"\\u0061\":1}", MAP, "key \"a\" stands twice, at $.a");
    coding.refuses("{\"a\":null,\"a\":null}", MAP, "key \"a\" stands twice, at $.a");
    coding.refuses("{\"x]\":1,\"x]\":1}", MAP, "key \"x]\" stands twice, at $[\"x]\"]");
  }

  @Test
  void refusesNullKeys() {
    Map<String, Integer> map = new HashMap<>();
    map.put(null, 1);
    coding.refusesToWrite(MAP, map, "a key of a map is null, which JSON cannot say, at $");
    coding.refusesToWrite(
        Containers.list(MAP),
        List.of(Map.of("a", 1), map),
        "a key of a map is null, which JSON cannot say, at $[1]");
  }

  @Test
  void readsUnmodifiableCollections() {
    assertUnmodifiable(() -> coding.read("[\"a\"]", LIST).add("b"));
    assertUnmodifiable(() -> coding.read("[1]", SET).add(2));
    assertUnmodifiable(() -> coding.read("{\"a\":1}", MAP).put("b", 2));
    assertUnmodifiable(() -> coding.read("{\"a\":1}", MAP).clear());
  }

  private static void assertUnmodifiable(Runnable change) {
    assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void writesArraysOfReferences() {
    assertThat(coding.write(ARRAY, new String[] {"a", null})).isEqualTo("[\"a\",null]");
    String[] read = coding.read("[\"a\",null]", ARRAY);
    assertThat(read).containsExactly("a", null);
    assertThat(coding.read("[]", ARRAY)).isEmpty();
    coding.isWritten(ARRAY, null, "null");
    String[][] nested = coding.read("[[\"a\"],null,[]]", Containers.array(ARRAY, String[][]::new));
    assertThat(nested).isDeepEqualTo(new String[][] {{"a"}, null, {}});
  }

  @Test
  void writesOptionals() {
    coding.isWritten(OPTIONAL, Optional.of("a"), "\"a\"");
    coding.isWritten(OPTIONAL, Optional.empty(), "null");
    coding.isWritten(
        Containers.list(OPTIONAL), List.of(Optional.empty(), Optional.of("")), "[null,\"\"]");
    coding.refusesToWrite(OPTIONAL, null, "an Optional is null, at $");
    coding.refusesToWrite(
        Containers.list(OPTIONAL), Collections.singletonList(null), "an Optional is null, at $[0]");
  }

  @Test
  void writesEnumsByTheirDeclaredNames() {
    coding.isWritten(SHAPE, Shape.ROUND, "\"ROUND\"");
    coding.isWritten(SHAPE, Shape.FLAT, "\"FLAT\"");
    coding.isWritten(SHAPE, null, "null");
    coding.refuses("\"flat\"", SHAPE, "\"flat\" is none of [ROUND, FLAT], at $");
    coding.refuses(
        "[\"FLAT\",\"\"]", Containers.list(SHAPE), "\"\" is none of [ROUND, FLAT], at $[1]");
    coding.refuses("1", SHAPE, "expected a string at $, found a number");
  }

  @Test
  void writesValuesOrNull() {
    JsonCodec<Bean> codec = Containers.nullable(Bean.CODEC);
    coding.isWritten(codec, null, "null");
    coding.isWritten(
        codec, new Bean(1, null), "{\"size\":1,\"name\":null,\"parts\":[],\"named\":{}}");
  }

  @Test
  void writesArraysOfPrimitives() {
    isWritten(PrimitiveArrays.BOOLEANS, new boolean[] {true, false}, "[true,false]");
    isWritten(PrimitiveArrays.SHORTS, new short[] {Short.MIN_VALUE, 7}, "[-32768,7]");
    isWritten(PrimitiveArrays.INTS, new int[] {Integer.MIN_VALUE, 7}, "[-2147483648,7]");
    isWritten(PrimitiveArrays.LONGS, new long[] {Long.MIN_VALUE, 7}, "[-9223372036854775808,7]");
    isWritten(PrimitiveArrays.FLOATS, new float[] {0.1f, 3.4028235E38f}, "[0.1,3.4028235E38]");
    isWritten(PrimitiveArrays.DOUBLES, new double[] {0.1, 1e300}, "[0.1,1.0E300]");
    isWritten(PrimitiveArrays.CHARS, new char[] {'a', '"'}, "[\"a\",\"\\\"\"]");
    isWritten(PrimitiveArrays.INTS, new int[0], "[]");
    coding.refuses("[1,null]", PrimitiveArrays.INTS, "expected a whole number at $[1], found null");
    coding.refuses(
        "[1,40000]", PrimitiveArrays.SHORTS, "40000 is not between -32768 and 32767, at $[1]");
    coding.refuses("7", PrimitiveArrays.INTS, "expected an array at $, found a number");
  }

  private <T> void isWritten(JsonCodec<T> codec, T value, String json) {
    assertThat(coding.write(codec, value)).isEqualTo(json);
    assertThat(coding.read(json, codec)).isEqualTo(value);
    assertThat(coding.write(codec, coding.read(json, codec))).isEqualTo(json);
  }

  @Test
  void refusesOtherTypesAndSaysWhere() {
    coding.refuses("{}", LIST, "expected an array at $, found an object");
    coding.refuses("\"a\"", SET, "expected an array at $, found a string");
    coding.refuses("[]", MAP, "expected an object at $, found an array");
    coding.refuses("[\"a\",1]", LIST, "expected a string at $[1], found a number");
    coding.refuses("{\"a b\":\"1\"}", MAP, "expected a whole number at $[\"a b\"], found a string");
    coding.refuses(
        "{\"a\":[{\"b\":[0]},{\"b\":[0,\"1\"]}]}",
        Containers.map(Containers.list(Containers.map(Containers.list(Codecs.INT)))),
        "expected a whole number at $.a[1].b[1], found a string");
    coding.refuses(
        "[[1,2],[],[3,99999999999]]",
        Containers.list(Containers.list(Codecs.INT)),
        "99999999999 is not between -2147483648 and 2147483647, at $[2][1]");
  }

  @Test
  void readsLongArraysAndManyKeysOfOneHash() {
    String ones = "[" + "1,".repeat(499_999) + "1]";
    assertThat(coding.read(ones, PrimitiveArrays.INTS)).hasSize(500_000);
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < 1 << 14; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 14; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      keys.append(i == 0 ? "" : ",").append('"').append(key).append("\":").append(i);
    }
    assertThat(coding.read(keys.append('}').toString(), MAP)).hasSize(1 << 14);
  }
}
