package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameters and results that have no JSON form. */
class RefusedValuesTest {
  /** The one error of a queue command with such a parameter, without what is always the same. */
  private static String refusalOf(String type) {
    List<String> errors =
        Errors.inCommands(
            """
            class Jobs<E> {
              enum Hue { RED }
              private enum Secret { A }
              static class Bean {}
              record Order(String id, List<Line> lines) {}
              record Line(int count, Map<String, java.io.File> files) {}
              record Loop<T>(T value, Loop<List<T>> next) {}
              record Pair<A, B>(A a, B b) {}
              @QueueCommand static void run(TYPE it) {}
            }
            """
                .replace("TYPE", type));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("18: [DEWEY-012] parameter 'it' of Jobs.run cannot be queued, because ");
    return errors.get(0).replaceFirst(".*cannot be queued, because ", "");
  }

  @Test
  void aParameterWithoutJsonFormSaysWhyAndWhatToDo() {
    String usual =
        "Pass an id or a record, and look the object up inside the command, or name a codec for it with @JsonWith.";
    assertThat(refusalOf("Bean")).isEqualTo("com.example.Jobs.Bean has no JSON form. " + usual);
    assertThat(refusalOf("Object"))
        .isEqualTo("java.lang.Object does not say what it holds. Name the type.");
    assertThat(refusalOf("Void")).isEqualTo("java.lang.Void has no JSON form. " + usual);
    assertThat(refusalOf("List<?>"))
        .isEqualTo("the wildcard in java.util.List<?> does not say what to read. Name the type.");
    assertThat(refusalOf("List<? super String>"))
        .isEqualTo(
            "the wildcard in java.util.List<? super java.lang.String> does not say what to read."
                + " Name the type.");
    assertThat(refusalOf("List<? extends Number>"))
        .isEqualTo("java.lang.Number has no JSON form. " + usual);
    assertThat(refusalOf("Pair<String, ?>"))
        .isEqualTo(
            "the wildcard in com.example.Jobs.Pair<java.lang.String, ?> does not say what to read."
                + " Name the type.");
    assertThat(refusalOf("ArrayList<String>"))
        .isEqualTo(
            "java.util.ArrayList<java.lang.String> is one implementation among many, and JSON says"
                + " nothing of it. Use java.util.List.");
    assertThat(refusalOf("TreeMap<String, Long>"))
        .isEqualTo(
            "java.util.TreeMap<java.lang.String, java.lang.Long> is one implementation among many,"
                + " and JSON says nothing of it. Use java.util.Map.");
    assertThat(refusalOf("Map<Boolean, String>"))
        .isEqualTo(
            "the keys of a JSON object are strings, and java.lang.Boolean is not spelled as one. Use"
                + " keys that are strings, numbers, UUIDs or constants of an enum, or a list of"
                + " records.");
    assertThat(refusalOf("Stream<String>"))
        .isEqualTo(
            "java.util.stream.Stream<java.lang.String> has no JSON form. Use java.util.List.");
    assertThat(refusalOf("Date"))
        .isEqualTo("java.util.Date has no JSON form. Use java.time.Instant.");
    assertThat(refusalOf("Optional<Optional<String>>"))
        .isEqualTo(
            "null in java.util.Optional<java.util.Optional<java.lang.String>> could be either"
                + " Optional. Use a single Optional.");
    assertThat(refusalOf("Optional<OptionalInt>"))
        .isEqualTo(
            "null in java.util.Optional<java.util.OptionalInt> could be either Optional. Use a single"
                + " Optional.");
    assertThat(refusalOf("Secret"))
        .isEqualTo("com.example.Jobs.Secret is private. Make it visible to its package.");
    assertThat(refusalOf("List<Bean[]>"))
        .isEqualTo("com.example.Jobs.Bean has no JSON form. " + usual);
    assertThat(refusalOf("Order"))
        .isEqualTo("of its lines[].files{}: java.io.File has no JSON form. " + usual);
    assertThat(refusalOf("Pair<String, Optional<Bean[]>>"))
        .isEqualTo("of its b[]: com.example.Jobs.Bean has no JSON form. " + usual);
    assertThat(refusalOf("Loop<String>"))
        .startsWith("of its next.next.next.")
        .contains("a record holds itself in ever other types, com.example.Jobs.Loop<")
        .endsWith(". Write its types out.");
  }

  @Test
  void aRawTypeDoesNotSayWhatItHolds() {
    assertThat(
            Errors.of(
                Compiled.compile(
                    List.of("-Xlint:-rawtypes"),
                    Errors.IMPORTS + "class Jobs { @QueueCommand static void run(List it) {} }")))
        .containsExactly(
            "10: [DEWEY-012] parameter 'it' of Jobs.run cannot be queued, because java.util.List"
                + " does not say what it holds. Write its type argument.");
  }

  @Test
  void aResultIsHeldToTheSame() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  @QueueCommand static Future<String> a() { return null; }
                  @QueueCommand static Object b() { return null; }
                  @QueueCommand static List<?> c() { return null; }
                  @QueueCommand static AsyncData<String> d() { return null; }
                }
                """))
        .containsExactly(
            "11: [DEWEY-013] the result of Jobs.a cannot be stored, because"
                + " java.util.concurrent.Future<java.lang.String> is a promise that only this"
                + " process can keep. Wait for it inside the command, and return the value itself.",
            "12: [DEWEY-013] the result of Jobs.b cannot be stored, because java.lang.Object does not"
                + " say what it holds. Name the type.",
            "13: [DEWEY-013] the result of Jobs.c cannot be stored, because the wildcard in java.util.List<?> does not"
                + " say what to read. Name the type.",
            "14: [DEWEY-013] the result of Jobs.d cannot be stored, because"
                + " dev.dewey.AsyncData<java.lang.String> has no JSON form. Return an id or a record,"
                + " or name a codec for it with @JsonWith.");
  }

  /** The one error of a queue command with a parameter of type {@code It}, declared there. */
  private static String refusalOfIt(String declarations) {
    List<String> errors =
        Errors.inCommands(
            """
            class Jobs {
              @QueueCommand static void run(It it) {}
            DECLARATIONS
            }
            """
                .replace("DECLARATIONS", declarations)
                .replace("@Json", "@dev.dewey.codec.Json"));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0))
        .startsWith("11: [DEWEY-012] parameter 'it' of Jobs.run cannot be queued, because ");
    return errors.get(0).replaceFirst(".*cannot be queued, because ", "");
  }

  @Test
  void aSealedInterfaceNeedsRecordsWithNames() {
    assertThat(refusalOfIt("sealed interface It {} record A() implements It {}"))
        .isEqualTo(
            "com.example.Jobs.A implements it and has no name in JSON. Give it one with @JsonName.");
    assertThat(refusalOfIt("sealed interface It {} static final class A implements It {}"))
        .isEqualTo("com.example.Jobs.A implements it and is no record. Make it a record.");
    assertThat(
            refusalOfIt(
                """
                sealed interface It {}
                @JsonName("a") record A() implements It {}
                @JsonName("a") record B() implements It {}
                """))
        .isEqualTo("two of its records are called \"a\". Give one of them another name.");
    assertThat(
            refusalOfIt(
                "sealed interface It {} @JsonName(\"a\") record A(String type) implements It {}"))
        .isEqualTo(
            "\"type\" says which record an object is, and is a component of com.example.Jobs.A too."
                + " Give the component another name with @JsonName, or the interface another tag with"
                + " @JsonTag.");
    assertThat(
            refusalOfIt(
                "sealed interface It {} @JsonName(\"a\") private record A() implements It {}"))
        .isEqualTo("com.example.Jobs.A is private. Make it visible to its package.");
    assertThat(
            refusalOfIt(
                "sealed interface It {} @JsonName(\"a\") record A<T>(T it) implements It {}"))
        .isEqualTo(
            "it does not say what T of its com.example.Jobs.A stands for. Hand the type on as it is:"
                + " implements It<T>.");
  }

  @Test
  void namesInJsonAreDistinct() {
    assertThat(refusalOfIt("enum It { @JsonName(\"B\") A, B }"))
        .isEqualTo(
            "two constants of com.example.Jobs.It are called \"B\" in JSON. Give one of them another"
                + " name with @JsonName.");
    assertThat(refusalOfIt("record It(int a, @JsonName(\"a\") int b) {}"))
        .isEqualTo(
            "two components of com.example.Jobs.It are called \"a\" in JSON. Give one of them"
                + " another name with @JsonName.");
  }

  @Test
  void aCodecIsForOneTypeAndCanBeMade() {
    String codec =
        """
        %s class Codec implements dev.dewey.codec.JsonCodec<It> {
          %s
          public void write(dev.dewey.codec.JsonOutput out, It value) {}
          public It read(dev.dewey.codec.JsonInput in) { return null; }
        }
        """;
    assertThat(refusalOfIt("@JsonWith(String.class) static class It {}"))
        .isEqualTo(
            "java.lang.String of @JsonWith is neither a JsonCodec of one type nor a JsonAdapter of"
                + " Moshi. Name a class that implements JsonCodec<com.example.Jobs.It>.");
    assertThat(
            refusalOfIt(
                "@JsonWith(Codec.class) static class It {}"
                    + codec.formatted("static", "Codec(int it) {}")))
        .isEqualTo(
            "@JsonWith names a codec that cannot be made: com.example.Jobs.Codec has no constructor"
                + " without parameters. Give it a constructor without parameters that its package can"
                + " see.");
    assertThat(
            refusalOfIt(
                "record It(@JsonWith(Codec.class) long it) {}" + codec.formatted("static", "")))
        .isEqualTo(
            "of its it: @JsonWith names com.example.Jobs.Codec, which is for no type in long. Name a"
                + " codec of a type that stands there, or none.");
  }
}
