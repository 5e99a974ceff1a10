package dev.dewey.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dewey.codec.container.Containers;
import dev.dewey.json.RawJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Inputs and outputs stay usable, whatever codecs do and whatever they are given. */
class RecoveryTest {
  private static final Bean GOOD =
      new Bean(7, "ö\"", List.of(new Bean(1, null)), Map.of("a", new Bean(2, "")));

  private final Coding coding = new Coding();
  private final String json = new Coding().write(Bean.CODEC, GOOD);

  private final List<Runnable> badReads = new ArrayList<>();
  private final List<Runnable> badWrites = new ArrayList<>();

  RecoveryTest() {
    for (int cut = 0; cut < json.length(); cut += 3) {
      String truncated = json.substring(0, cut);
      badReads.add(() -> coding.read(truncated, Bean.CODEC));
    }
    String[] wrong = {
      "}",
      "]",
      ",",
      ":",
      "{\"size\":1]",
      "[1}",
      "{\"size\":\"x\"}",
      "\"open",
      json + "]",
      json + json,
      json.replace("7", "1e99"),
      json.replace("parts", "parts\":1,\"parts"),
      "[".repeat(300)
    };
    for (String text : wrong) {
      badReads.add(() -> coding.read(text, Bean.CODEC));
    }
    badReads.add(reading("[[{", in -> begin(in)));
    badReads.add(reading("7", in -> null));
    badReads.add(reading("", in -> null));
    badReads.add(reading("1,2", in -> in.nextInt() + in.nextInt()));
    badReads.add(reading("7", in -> fail(in, new IllegalStateException("codec"))));
    badReads.add(reading("[7]", in -> fail(in, new StackOverflowError())));
    badReads.add(reading("{\"a\":1}", JsonInput::nextField));
    badReads.add(reading("7", in -> end(in)));
    badWrites.add(writing(out -> {}));
    badWrites.add(writing(out -> out.value(1).value(2)));
    badWrites.add(writing(out -> out.beginArray().beginObject().name("a")));
    badWrites.add(writing(out -> out.beginObject().value(1)));
    badWrites.add(writing(out -> out.beginObject().name("a").endObject()));
    badWrites.add(writing(out -> out.beginObject().name("a").name("b")));
    badWrites.add(writing(out -> out.beginObject().endArray()));
    badWrites.add(writing(out -> out.beginArray().name("a")));
    badWrites.add(writing(out -> out.name("a").value(1)));
    badWrites.add(writing(JsonOutput::endArray));
    badWrites.add(writing(out -> out.beginArray().value(Double.NaN)));
    badWrites.add(writing(out -> out.beginObject().name("\uD83E")));
    badWrites.add(writing(out -> out.value(1).value((String) null)));
    badWrites.add(writing(RecoveryTest::nest));
    badWrites.add(
        writing(
            out -> {
              out.beginArray().value("half");
              throw new StackOverflowError();
            }));
    Map<String, Bean> named = new HashMap<>();
    Bean snake = new Bean(1, "snake", List.of(), named);
    named.put("tail", snake);
    badWrites.add(() -> coding.write(Bean.CODEC, snake));
  }

  private Runnable reading(String text, Function<JsonInput, Object> reader) {
    return () -> coding.read(text, Fake.reading(reader));
  }

  private Runnable writing(Consumer<JsonOutput> writer) {
    return () -> coding.write(Fake.writing(writer), "");
  }

  private static Object begin(JsonInput in) {
    in.beginArray();
    in.beginArray();
    in.beginMap();
    return "left open";
  }

  private static Object end(JsonInput in) {
    in.endArray();
    return in.nextInt();
  }

  private static <E extends Throwable> Object fail(JsonInput in, E thrown) throws E {
    in.nextNull();
    throw thrown;
  }

  private static void nest(JsonOutput out) {
    nest(out.beginArray());
  }

  @Test
  void failsEveryTimeAndStaysUsable() {
    for (Runnable bad : badReads) {
      assertThatThrownBy(bad::run).isNotNull();
      assertThat(coding.read(json, Bean.CODEC)).isEqualTo(GOOD);
    }
    for (Runnable bad : badWrites) {
      assertThatThrownBy(bad::run).isNotNull();
      assertThat(coding.write(Bean.CODEC, GOOD)).isEqualTo(json);
    }
  }

  @Test
  void survivesAThousandFailuresAmongSuccesses(TestReporter reporter) {
    long seed = Long.getLong("recovery.seed", System.nanoTime());
    reporter.publishEntry("recovery.seed", Long.toString(seed));
    Random random = new Random(seed);
    for (int failures = 0; failures < 1_000; ) {
      if (random.nextBoolean()) {
        Bean bean =
            new Bean(random.nextLong(), Integer.toString(failures), List.of(GOOD), Map.of());
        RawJson written = coding.out.toJson(Bean.CODEC, bean);
        assertThat(coding.in.fromJson(written, Bean.CODEC)).as("seed %d", seed).isEqualTo(bean);
      } else {
        List<Runnable> bad = random.nextBoolean() ? badReads : badWrites;
        Runnable chosen = bad.get(random.nextInt(bad.size()));
        assertThatThrownBy(chosen::run).as("seed %d", seed).isNotNull();
        failures++;
      }
    }
  }

  @Test
  void saysThatACodecDoesNotReadOneValue() {
    refusesToRead("7", in -> null, "the codec did not read exactly one value at $");
    refusesToRead("", in -> null, "the codec did not read exactly one value at $");
    refusesToRead(
        "1,2", in -> in.nextInt() + in.nextInt(), "the codec did not read exactly one value at $");
    refusesToRead("[[{", RecoveryTest::begin, "the codec did not read exactly one value at $");
    refusesToRead("1 2", JsonInput::nextInt, "there is more after the value at $");
    refusesToRead(
        "[1",
        in -> Codecs.INT.read(opened(in)) + 1,
        "the codec did not read exactly one value at $");
    refusesToRead(
        "[1", in -> Containers.list(Codecs.INT).read(in), "the JSON is malformed at $[1]");
    refusesToRead("", JsonInput::nextInt, "the JSON is malformed at $");
    refusesToRead(
        "{\"a\":1}",
        JsonInput::nextField,
        "the value at $ was refused with java.lang.IllegalStateException: nextField outside of an"
            + " object begun with its names");
    refusesToRead(
        "]",
        RecoveryTest::end,
        "the value at $ was refused with java.lang.IllegalStateException: endArray outside of an"
            + " array");
  }

  @Test
  void whiteSpaceAroundAValueIsPassed() {
    assertThat(coding.read(" \t\n\r[1 , 2]\r\n\t ", Containers.list(Codecs.INT)))
        .containsExactly(1, 2);
    assertThat(coding.read("7\r", Codecs.INT)).isEqualTo(7);
    assertThat(coding.read("8", Codecs.INT)).isEqualTo(8);
    coding.refuses("[1]\r,", Containers.list(Codecs.INT), "there is more after the value at $");
  }

  private static JsonInput opened(JsonInput in) {
    in.beginArray();
    return in;
  }

  private void refusesToRead(String text, Function<JsonInput, Object> reader, String message) {
    coding.refuses(text, Fake.reading(reader), message);
  }

  @Test
  void saysThatACodecDoesNotWriteOneValue() {
    refusesToWrite(out -> {}, "the codec did not write exactly one value");
    refusesToWrite(out -> out.value(1).value(2), "the codec did not write exactly one value");
    refusesToWrite(JsonOutput::beginArray, "the codec did not write exactly one value");
    refusesToWrite(
        out -> out.beginObject().value(1),
        "the codec writes what is no JSON, at $ (Nesting problem.)");
    refusesToWrite(
        out -> out.beginArray().name("a"),
        "the codec writes what is no JSON, at $[0] (Nesting problem.)");
    assertThatIllegalStateException()
        .isThrownBy(() -> coding.write(Fake.writing(JsonOutput::endArray), ""))
        .withMessage("an array or object ends that has not begun");
  }

  private void refusesToWrite(Consumer<JsonOutput> writer, String message) {
    coding.refusesToWrite(Fake.writing(writer), "", message);
  }

  @Test
  void saysWhereACodecThrewAnExceptionOfItsOwn() {
    IllegalArgumentException thrown = new IllegalArgumentException("size must be positive");
    JsonCodec<Object> checking =
        Fake.reading(
            in -> {
              in.nextInt();
              throw thrown;
            });
    assertThatThrownBy(() -> coding.read("[7,-1]", Containers.list(checking)))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessage(
            "the value at $[0] was refused with java.lang.IllegalArgumentException: size must be"
                + " positive")
        .hasCause(thrown);
    assertThat(coding.read(json, Bean.CODEC)).isEqualTo(GOOD);
  }

  @Test
  void readsAndWritesPartsOfLargerArrays() {
    byte[] bytes = ("xx" + json + "yy").getBytes(StandardCharsets.UTF_8);
    RawJson part = new RawJson(bytes, 2, bytes.length - 4);
    assertThat(coding.in.fromJson(part, Bean.CODEC)).isEqualTo(GOOD);
    assertThat(coding.out.toJson(Bean.CODEC, GOOD)).isEqualTo(part);
    assertThat(coding.out.toJson(Bean.CODEC, GOOD)).isEqualTo(part);
  }

  @Test
  void givesEveryValueBytesOfItsOwn() {
    RawJson first = coding.out.toJson(Codecs.STRING, "first");
    RawJson second = coding.out.toJson(Codecs.STRING, "second");
    assertThat(first).hasToString("\"first\"");
    assertThat(second).hasToString("\"second\"");
    assertThat(second.array()).isNotSameAs(first.array());
  }

  @Test
  void keepsTheCauseOfMalformedJson() {
    assertThatExceptionOfType(JsonDecodeException.class)
        .isThrownBy(() -> coding.read("[1,", Containers.list(Codecs.INT)))
        .withMessage("the JSON is malformed at $[1]")
        .withCauseInstanceOf(IOException.class);
  }
}
