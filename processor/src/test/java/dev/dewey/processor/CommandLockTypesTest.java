package dev.dewey.processor;

import static dev.dewey.processor.LockedModule.HEAD;
import static dev.dewey.processor.LockedModule.jobs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.processor.lock.Shape;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types of what is passed, in the lock of a module. */
class CommandLockTypesTest {
  private static final String DRAW =
      """
      enum Hue { @JsonName("rot") RED, GREEN }

        @JsonTag("kind")
        sealed interface Shape {}

        @JsonName("circle")
        record Circle(int radius, @JsonName("colour") Hue hue) implements Shape {}

        @JsonName("square")
        record Square(int side) implements Shape {}

        @QueueCommand(name = "draw")
        static Shape draw(List<? extends Shape> shapes) {
          throw new Error();
        }
      """;

  private static final String HELD =
      HEAD
          + """
          command draw(shapes: List<a.Jobs.Shape>) -> a.Jobs.Shape
          enum a.Jobs.Hue(rot, GREEN)
          record a.Jobs.Circle(radius: int, colour: a.Jobs.Hue)
          record a.Jobs.Square(side: int)
          sealed a.Jobs.Shape(circle: a.Jobs.Circle, square: a.Jobs.Square) by kind
          """;

  @TempDir private Path folder;
  private LockedModule module;

  @BeforeEach
  void begin() {
    module = new LockedModule(folder);
  }

  @Test
  void aRecordMayBeRenamedAsLongAsItHoldsTheSame() {
    String source =
        jobs(
            """
              record Bean(String name, List<Bean> more) {}

              @QueueCommand(name = "run")
              static void run(Bean[] beans) {}
            """);
    assertThat(module.compile("update", source)).isEmpty();
    assertThat(module.compile("update", source.replace("Bean", "Pea"))).isEmpty();
    assertThat(
            module.compile(
                "check", source.replace("Bean", "Pea").replace("String name", "int name")))
        .containsExactly(
            "[DEWEY-044] record a.Jobs.Pea cannot change from (name: String, more: List<a.Jobs.Pea>) to (name: int, more: List<a.Jobs.Pea>), because 'name' was String and is int. Give a new component @Default, or make a record of another name for a command of another name.");
    assertThat(module.compile("check", source.replace("String name", "int name")))
        .singleElement()
        .asString()
        .contains("because 'beans' was a.Jobs.Pea[] and is a.Jobs.Bean[].");
  }

  @Test
  void constantsAndRecordsOfInterfacesAreHeld() throws IOException {
    assertThat(module.compile("update", jobs(DRAW))).isEmpty();
    assertThat(module.locked()).isEqualTo(HELD);
    assertThat(module.compile("check", jobs(DRAW))).isEmpty();
  }

  @Test
  void anyTextMayBeAName() throws IOException {
    String source =
        jobs(
            """
              enum Odd { @JsonName("a, b") A, @JsonName(") by x") B, @JsonName("\\"\\\\\\n<") C, @JsonName("") D, é_$ }

              @JsonTag("(t): ")
              sealed interface Some<T> {}

              @JsonName("?")
              record One<T>(@JsonName("x: y") T x, @Default("é_$") @JsonName("z?") Odd z) implements Some<T> {}

              @QueueCommand(name = "run")
              static void run(Some<Odd> some) {}
            """);
    assertThat(module.compile("update", source)).isEmpty();
    assertThat(module.locked())
        .endsWith(
            """
            enum a.Jobs.Odd("a, b", ") by x", "\\"\\\\\\n<", "", é_$)
            record a.Jobs.One<a.Jobs.Odd>("x: y": a.Jobs.Odd, "z?"?: a.Jobs.Odd)
            sealed a.Jobs.Some<a.Jobs.Odd>("?": a.Jobs.One<a.Jobs.Odd>) by "(t): "
            """);
    assertThat(module.compile("check", source)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GREEN }           | @JsonName("GREEN") LEAF }
          enum Hue { @JsonName("rot") RED, GREEN | enum Hue { GREEN, @JsonName("rot") RED
          Hue               | Colour
          Shape             | Form
          Circle            | Round
          (int side         | (int side, @Default("GREEN") Hue hue
          (int side         | (int side, @Default Map<Hue, Integer> more
          sealed interface Shape {} | sealed interface Shape permits Round, Square {} sealed interface Round extends Shape {}
          """)
  void whatMeansTheSamePasses(String before, String now) throws IOException {
    String changed = DRAW.replace(before, now);
    if (now.contains("permits")) {
      changed = changed.replace("hue) implements Shape", "hue) implements Round");
    }
    module.lock(HELD);
    assertThat(module.compile("update", jobs(changed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GREEN }         | GREEN, BLUE }          | enum a.Jobs.Hue takes more than before, 'BLUE' too
          GREEN }         | GREEN, BLUE, PINK }    | enum a.Jobs.Hue takes more than before, 'BLUE' too, and 'PINK' too
          @JsonTag("kind")| @JsonName("dot") record Dot() implements Shape {} @JsonTag("kind") | sealed a.Jobs.Shape takes more than before, 'dot' too
          (int radius     | (long radius           | record a.Jobs.Circle takes more than before, 'radius' from int to long
          """)
  void whatIsAddedIsReadByThisReleaseAlone(String before, String now, String what)
      throws IOException {
    String changed = jobs(DRAW.replace(before, now));
    module.lock(HELD);
    assertThat(module.compile("update", changed))
        .containsExactly(
            "[DEWEY-047] %s, because this release reads all that the one before writes, and the one before refuses what is new, so this takes two releases. Deploy this one everywhere and pass what was there before; use what is new from the next release on. -Adewey.lock.mode=update notes it."
                .formatted(what));
    assertThat(module.compile("check", changed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          , GREEN }         | }                    | enum a.Jobs.Hue | (rot, GREEN) to (rot) | what was written before may be 'GREEN' | .
          @JsonName("rot")  |                      | enum a.Jobs.Hue | (rot, GREEN) to (RED, GREEN) | what was written before may be 'rot' | .
          int side) implements Shape | int side)    | sealed a.Jobs.Shape | (circle: a.Jobs.Circle, square: a.Jobs.Square) by kind to (circle: a.Jobs.Circle) by kind | what was written before may be 'square' | , a tag with @JsonTag.
          "square"          | "box"                | sealed a.Jobs.Shape | (circle: a.Jobs.Circle, square: a.Jobs.Square) by kind to (circle: a.Jobs.Circle, box: a.Jobs.Square) by kind | what was written before may be 'square' | , a tag with @JsonTag.
          "kind"            | "sort"               | sealed a.Jobs.Shape | (circle: a.Jobs.Circle, square: a.Jobs.Square) by kind to (circle: a.Jobs.Circle, square: a.Jobs.Square) by sort | its tag was 'kind' and is 'sort' | , a tag with @JsonTag.
          """)
  void whatIsGoneIsRefused(
      String before, String now, String what, String change, String why, String end)
      throws IOException {
    module.lock(HELD);
    String changed = jobs(DRAW.replace(before, now == null ? "" : now));
    assertThat(module.compile("update", changed))
        .containsExactly(
            "[DEWEY-044] %s cannot change from %s, because %s. Keep what is gone until no message and no result holds it, and then take it out of the lock, too; what is only renamed keeps its old name with @JsonName%s"
                .formatted(what, change, why, end));
    assertThat(module.locked()).isEqualTo(HELD);
    module.lock(HELD.replace(line(HELD, what), what + change.replaceAll(".* to ", "")));
    assertThat(module.compile("update", changed)).isEmpty();
  }

  private static String line(String lock, String start) {
    return lock.lines().filter(each -> each.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void aComponentOfARecordOfAnInterfaceIsJudgedAtTheRecord() throws IOException {
    module.lock(HELD);
    assertThat(module.compile("check", jobs(DRAW.replace("int side", "String side"))))
        .containsExactly(
            "[DEWEY-044] record a.Jobs.Square cannot change from (side: int) to (side: String), because 'side' was int and is String. Give a new component @Default, or make a record of another name for a command of another name.");
  }

  @Test
  void aTypeThatBecomesAnotherKindOfTypeIsRefused() {
    String before = DRAW + "\n@QueueCommand(name = \"fill\") static void fill(Circle in) {}";
    assertThat(module.compile("update", jobs(before))).isEmpty();
    assertThat(module.compile("check", jobs(before.replace("fill(Circle", "fill(Shape"))))
        .singleElement()
        .asString()
        .contains("because 'in' was a.Jobs.Circle and is a.Jobs.Shape.");
    String other = before.replace("enum Hue { @JsonName(\"rot\") RED, GREEN }", "record Hue() {}");
    assertThat(module.compile("check", jobs(other)))
        .singleElement()
        .asString()
        .contains("because 'colour' is a.Jobs.Hue, which was something else.");
  }

  @Test
  void aCodecOfTheAuthorsIsAnotherForm() throws IOException {
    String before =
        """
          record Money(int cents) {}

          @QueueCommand(name = "pay")
          static void pay(List<Money> sums) {}

          static final class Coins implements JsonCodec<Money> {
            @Override
            public void write(JsonOutput out, Money value) {}

            @Override
            public Money read(JsonInput in) {
              throw new Error();
            }
          }
        """;
    String now = before.replace("record Money", "@JsonWith(Coins.class) record Money");
    assertThat(module.compile("update", jobs(before))).isEmpty();
    assertThat(module.compile("check", jobs(now)))
        .singleElement()
        .asString()
        .contains("because 'sums' was List<a.Jobs.Money> and is List<codec<a.Jobs.Money>>.");
    module.lock("command pay(sums: List<codec<a.Jobs.Money>>) -> void\n");
    assertThat(module.compile("check", jobs(now))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          enum a.Hue(RED: int)
          enum a.Hue(RED) by kind
          enum a.Hue("RED)
          enum a.Hue("\\q")
          sealed a.Shape(circle: a.Circle)
          sealed a.Shape(circle) by kind
          record a.Circle(radius)
          record a.Circle(radius: int) by kind
          """)
  void aLineWithoutSenseIsNone(String line) {
    assertThat(Shape.of(line)).isEmpty();
  }

  @Test
  void onlyPackagesOfTheJdkAreKnownWithout() throws IOException {
    String source =
        """
        package com.java.beans;

        import dev.dewey.QueueCommand;
        import java.util.List;

        class Jobs {
          record Bean(String name) {}

          @QueueCommand(name = "run")
          static void run(List<Bean> beans) {}
        }
        """;

    assertThat(module.compile("update", source)).isEmpty();

    assertThat(module.locked())
        .contains("command run(beans: List<com.java.beans.Jobs.Bean>) -> void")
        .contains("record com.java.beans.Jobs.Bean(name: String)");
  }
}
