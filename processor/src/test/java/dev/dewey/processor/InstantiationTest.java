package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of which classes a consumer has objects, and which of them it makes itself. */
class InstantiationTest {
  @Test
  void onlyAConstructorThatCanBeCalledQuietlyIsCalled() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.QueueCommand;

            class Jobs {
              static class Hidden { private Hidden() {} @QueueCommand void a() {} }
              static class Sour { Sour() throws java.io.IOException {} @QueueCommand void b() {} }
              static class Old { @Deprecated Old() {} @QueueCommand void c() {} }
              record Wide(int n) { @QueueCommand void d() {} }
              record None() { @QueueCommand void e() {} }
              protected static class Plain { @QueueCommand void f() {} }
            }
            """);

    assertThat(compiled.text("a/Jobs_HiddenTasks")).contains("context.instance(Jobs.Hidden.class)");
    assertThat(compiled.text("a/Jobs_SourTasks")).contains("context.instance(Jobs.Sour.class)");
    assertThat(compiled.text("a/Jobs_OldTasks")).contains("context.instance(Jobs.Old.class)");
    assertThat(compiled.text("a/Jobs_WideTasks")).contains("context.instance(Jobs.Wide.class)");
    assertThat(compiled.text("a/Jobs_NoneTasks"))
        .contains("context.instance(Jobs.None.class, Jobs.None::new).e();");
    assertThat(compiled.text("a/Jobs_PlainTasks"))
        .contains("context.instance(Jobs.Plain.class, Jobs.Plain::new).f();");
  }

  private static final String METADATA = "package kotlin; public @interface Metadata {}";

  @Test
  void anObjectOfKotlinIsItsOwn() {
    Compiled compiled =
        Compiled.cleanly(
            METADATA,
            """
            package a;

            import dev.dewey.*;

            @kotlin.Metadata
            final class Jobs {
              public static final Jobs INSTANCE = new Jobs();
              private int count;

              private Jobs() {}

              @QueueCommand int add(int n) { return count += n; }
              @PeriodicCommand(@Crontab) int sweep() { return count = 0; }
            }
            """,
            """
            package a;

            import dev.dewey.*;
            import dev.dewey.memory.MemoryBroker;
            import dev.dewey.testing.ManualConsumer;

            class Main {
              static Object main() {
                Invoker invoker = Invoker.on(new MemoryBroker("q"));
                JobsTasks.sweep();
                JobsTasks.ADD.call(1);
                JobsTasks.ADD.on(invoker).enqueue(20);
                AsyncData<Integer> data = JobsTasks.ADD.on(invoker).enqueue(300);
                try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
                  consumer.runDue();
                }
                return data.get();
              }
            }
            """);

    assertThat(compiled.run("a.Main")).isEqualTo(321);
    assertThat(compiled.text("a/JobsTasks"))
        .contains("return Jobs.INSTANCE.add(n);", "return Jobs.INSTANCE.add(args.n());")
        .contains("static int sweep() {\n    return Jobs.INSTANCE.sweep();")
        .doesNotContain("instance(");
  }

  @Test
  void whatOnlyLooksLikeOneIsLookedUp() {
    Compiled compiled =
        Compiled.cleanly(
            METADATA,
            """
            package a;

            import dev.dewey.QueueCommand;

            class Jobs {
              @kotlin.Metadata static class Open {
                public static final Open INSTANCE = new Open();
                @QueueCommand void a() {}
              }
              @kotlin.Metadata static class Other {
                public static final Object INSTANCE = new Other();
                private Other() {}
                @QueueCommand void b() {}
              }
              @kotlin.Metadata static class Hidden {
                static final Hidden INSTANCE = new Hidden();
                private Hidden() {}
                @QueueCommand void c() {}
              }
              static class Plain {
                public static final Plain INSTANCE = new Plain();
                private Plain() {}
                @QueueCommand void d() {}
              }
            }
            """);

    assertThat(compiled.text("a/Jobs_OpenTasks"))
        .contains("context.instance(Jobs.Open.class, Jobs.Open::new)");
    assertThat(compiled.text("a/Jobs_OtherTasks")).contains("context.instance(Jobs.Other.class)");
    assertThat(compiled.text("a/Jobs_HiddenTasks")).contains("context.instance(Jobs.Hidden.class)");
    assertThat(compiled.text("a/Jobs_PlainTasks")).contains("context.instance(Jobs.Plain.class)");
  }

  @Test
  void whatNobodyHasAnObjectOfIsRefused() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs<T> {
                  @QueueCommand void run() {}
                  @QueueCommand static void ping() {}
                  class Inner { @QueueCommand void run() {} }
                  enum Hue { RED; @PeriodicCommand(@Crontab) void run() {} }
                  @interface Mark { @QueueCommand String run(); }
                }
                """))
        .containsExactlyInAnyOrder(
            "11: " + refusal("Jobs", "nobody says what T of com.example.Jobs stands for"),
            "13: "
                + refusal(
                    "Jobs.Inner",
                    "an object of inner class com.example.Jobs.Inner belongs to one of com.example.Jobs"),
            "14: "
                + refusal(
                    "Jobs.Hue", "com.example.Jobs.Hue is an enum, of which nobody gives objects"),
            "15: "
                + refusal(
                    "Jobs.Mark",
                    "com.example.Jobs.Mark is an annotation, of which nobody gives objects"));
  }

  private static String refusal(String type, String why) {
    return "[DEWEY-001] command "
        + type
        + ".run cannot be run by a consumer, because it is an instance method, and "
        + why
        + ". Make it static, or move it to a class that is neither inner nor an enum nor generic.";
  }
}
