package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.codec.container.Containers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Objects with known fields, as generated codecs read and write them. */
class ObjectsTest {
  private static final String LEAF = "{\"size\":1,\"name\":\"a\",\"parts\":[],\"named\":{}}";

  private final Coding coding = new Coding();

  /** An object of long fields. */
  private record Longs(FieldNames names) implements JsonCodec<List<Long>> {
    @Override
    public void write(JsonOutput out, List<Long> values) {
      out.beginObject();
      for (int i = 0; i < values.size(); i++) {
        out.name(names.get(i)).value(values.get(i));
      }
      out.endObject();
    }

    @Override
    public List<Long> read(JsonInput in) {
      Long[] values = new Long[names.size()];
      in.beginObject(names);
      for (int field; (field = in.nextField()) >= 0; ) {
        values[field] = in.nextLong();
      }
      in.endObject();
      return List.of(values);
    }
  }

  private static Longs longs(String... names) {
    return new Longs(FieldNames.of(names));
  }

  @Test
  void writesObjectsInArraysInMapsInObjects() {
    Bean leaf = new Bean(1, "a");
    Bean tree =
        new Bean(
            -7, null, List.of(leaf, new Bean(2, "", List.of(leaf), Map.of())), Map.of("ö", leaf));
    coding.isWritten(
        Bean.CODEC,
        tree,
        "{\"size\":-7,\"name\":null,\"parts\":["
            + LEAF
            + ",{\"size\":2,\"name\":\"\",\"parts\":["
            + LEAF
            + "],\"named\":{}}],\"named\":{\"ö\":"
            + LEAF
            + "}}");
  }

  @Test
  void readsFieldsInAnyOrderAndPassesUnknownOnes() {
    String json =
        " { \"named\" : {} , \"@type\":\"java.lang.Runtime\", \"x\":{\"size\":[{}]},"
            + "\"x\":null,\"parts\":[],\"n\\u0061me\":\"a\",\"\":1,\"Size\":2,\"size\":1 }";
    assertThat(coding.read(json, Bean.CODEC)).isEqualTo(new Bean(1, "a"));
  }

  @Test
  void refusesMissingFields() {
    coding.refuses("{}", Bean.CODEC, "field $.size is missing");
    coding.refuses("{\"size\":1,\"named\":{}}", Bean.CODEC, "field $.name is missing");
    coding.refuses(
        LEAF.replace("[]", "[" + LEAF + ",{\"size\":1,\"name\":null,\"parts\":[]}]"),
        Bean.CODEC,
        "field $.parts[1].named is missing");
    coding.refuses(LEAF.replace("{}", "{\"k\":{}}"), Bean.CODEC, "field $.named.k.size is missing");
  }

  @Test
  void keepsAnyNumberOfFieldsApart() {
    String[] names = IntStream.range(0, 200).mapToObj(i -> "f" + i).toArray(String[]::new);
    JsonCodec<Integer> wide = new Wide(FieldNames.of(names).withOptional(names[130]));
    String all = Stream.of(names).map(n -> "\"" + n + "\":0").collect(Collectors.joining(","));

    assertThat(coding.read("{" + all + "}", wide)).isEqualTo(200);
    assertThat(coding.read("{" + all.replace("\"f130\":0,", "") + "}", wide)).isEqualTo(199);
    coding.refuses("{" + all + ",\"f191\":0}", wide, "field $.f191 stands twice");
    coding.refuses("{" + all.replace("\"f64\":0,", "") + "}", wide, "field $.f64 is missing");
  }

  /** Counts fields, more than fit into one word. */
  private record Wide(FieldNames names) implements JsonCodec<Integer> {
    @Override
    public void write(JsonOutput out, Integer value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Integer read(JsonInput in) {
      int count = 0;
      in.beginObject(names);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        count += 1 + in.nextInt();
      }
      in.endObject();
      return count;
    }
  }

  @Test
  void refusesFieldsThatStandTwice() {
    coding.refuses("{\"size\":1,\"size\":1}", Bean.CODEC, "field $.size stands twice");
    coding.refuses("{\"size\":1,\"siz\\u0065\":1}", Bean.CODEC, "field $.size stands twice");
    coding.refuses(
        LEAF.replace("[]", "[" + LEAF.replace("{}", "{},\"parts\":0") + "]"),
        Bean.CODEC,
        "field $.parts[0].parts stands twice");
  }

  @Test
  void refusesOtherTypesAndSaysWhere() {
    coding.refuses("null", Bean.CODEC, "expected an object at $, found null");
    coding.refuses("[" + LEAF + "]", Bean.CODEC, "expected an object at $, found an array");
    coding.refuses(
        "{\"size\":\"1\"}", Bean.CODEC, "expected a whole number at $.size, found a string");
    coding.refuses("{\"name\":[]}", Bean.CODEC, "expected a string at $.name, found an array");
    coding.refuses(
        LEAF.replace("[]", "[" + LEAF + ",null]"),
        Bean.CODEC,
        "expected an object at $.parts[1], found null");
    coding.refuses(
        LEAF.replace("[]", "[" + LEAF + "," + LEAF.replace("1", "1.5") + "]"),
        Bean.CODEC,
        "the number at $.parts[1].size is no whole number of 64 bits");
    coding.refuses(
        LEAF.replace("{}", "{\"a\":" + LEAF + ",\"b\":" + LEAF.replace("\"a\"", "7") + "}"),
        Bean.CODEC,
        "expected a string at $.named.b.name, found a number");
  }

  @Test
  void quotesUnusualNamesInPaths() {
    String[] names = {"a.b", "\"", "größe", "", "x]", "a[5]", "\u001B[31m\n", "a-b", "$", "b_2"};
    String[] steps = {
      "[\"a.b\"]",
      "[\"\\\"\"]",
      ".größe",
      "[\"\"]",
      "[\"x]\"]",
      "[\"a[5]\"]",
      "[\"\\u001b[31m\\u000a\"]",
      "[\"a-b\"]",
      "[\"$\"]",
      ".b_2"
    };
    Longs codec = longs(names);
    List<Long> values = IntStream.range(0, names.length).mapToObj(Long::valueOf).toList();
    String json = coding.write(codec, values);
    assertThat(coding.read(json, codec)).isEqualTo(values);
    coding.refuses("{\"größe\":1}", codec, "field $[\"a.b\"] is missing");
    for (int i = 0; i < names.length; i++) {
      String wrong = json.replace(":" + i, ":\"\"");
      coding.refuses(wrong, codec, "expected a whole number at $" + steps[i] + ", found a string");
    }
    String longName = "x".repeat(1_000_000);
    coding.refuses(
        "{\"" + longName + "\":\"\"}",
        Containers.map(Codecs.INT),
        "expected a whole number at $[\""
            + "x".repeat(120)
            + "…\" (1000000 characters)], found a string");
  }

  @Test
  void readsObjectsOfManyFields() {
    String[] names = IntStream.range(0, 200).mapToObj(i -> "f" + i).toArray(String[]::new);
    Longs codec = longs(names);
    List<Long> values = IntStream.range(0, 200).mapToObj(Long::valueOf).toList();
    String json = coding.write(codec, values);
    assertThat(coding.read(json, codec)).isEqualTo(values);
    coding.refuses(json.replace("\"f64\":64,", ""), codec, "field $.f64 is missing");
    coding.refuses(json.replace(",\"f199\":199", ""), codec, "field $.f199 is missing");
    coding.refuses(json.replace("\"f70\":70", "\"f130\":70"), codec, "field $.f130 stands twice");
  }

  @Test
  void readsObjectsWithoutFields() {
    coding.isWritten(longs(), List.of(), "{}");
    assertThat(coding.read("{\"x\":1}", longs())).isEmpty();
  }

  @Test
  void namesItsFields() {
    assertThat(FieldNames.of("a", "b")).hasToString("[a, b]");
  }

  @Test
  void writesValuesAsDeepAsTheLimitAndNoDeeper() {
    Bean bean = new Bean(1, null);
    for (int depth = 2; depth <= 64; depth += 2) {
      String json = coding.write(Bean.CODEC, bean);
      assertThat(coding.read(json, Bean.CODEC)).isEqualTo(bean);
      bean = new Bean(1, null, List.of(bean), Map.of());
    }
    coding.refusesToWrite(
        Bean.CODEC,
        bean,
        "the value is nested deeper than 64 levels, at $" + ".parts[0]".repeat(32));
    JsonCodec<List<List<Integer>>> lists = Containers.list(Containers.list(Codecs.INT));
    assertThat(new JsonOutput(2).toJson(lists, List.of(List.of(1)))).hasToString("[[1]]");
  }

  @Test
  void refusesEndlessValues() {
    Map<String, Bean> named = new HashMap<>();
    Bean snake = new Bean(1, "snake", List.of(), named);
    named.put("tail", snake);
    coding.refusesToWrite(
        Bean.CODEC,
        snake,
        "the value is nested deeper than 64 levels, at $" + ".named.tail".repeat(32));
  }

  @Test
  void readsWhatItCanWriteAtTheDeepestLimit() {
    JsonOutput out = new JsonOutput(200);
    Bean bean = new Bean(1, null);
    for (int depth = 2; depth < 200; depth += 2) {
      bean = new Bean(depth, null, List.of(bean), Map.of());
    }
    assertThat(coding.in.fromJson(out.toJson(Bean.CODEC, bean), Bean.CODEC)).isEqualTo(bean);
  }
}
