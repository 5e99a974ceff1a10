package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What authors may declare: exceptions, places, contexts, invokers, options. */
class DeclarationsTest {
  private static final String RUN_EAGERLY =
      """
      package a;

      import dev.dewey.*;
      import dev.dewey.memory.MemoryBroker;

      class Main {
        static Object main() throws Exception {
          try (Invoker eager = Invoker.builder(new MemoryBroker("q")).alwaysEager(true).build();
              Invokers.Installation installed = Invokers.install(eager)) {
            assert installed != null;
            return String.valueOf(EXPRESSION);
          }
        }
      }
      """;

  @Test
  void exceptionsAreThrownAsDeclared() {
    String jobs =
        """
        package a;

        import dev.dewey.*;

        public class Jobs {
          static class Sour extends Exception {
            private static final long serialVersionUID = 1;
          }

          @QueueCommand static int run(int n) throws Sour, java.io.IOException, Error { throw new Sour(); }
          @PeriodicCommand(@Crontab) static int tick() throws Sour { throw new Sour(); }
        }
        """;
    Compiled compiled =
        Compiled.cleanly(
            jobs,
            """
            package a;

            class Main {
              static Object main() throws Exception {
                try {
                  JobsTasks.RUN.call(1);
                } catch (Jobs.Sour e) {
                  try {
                    return JobsTasks.tick();
                  } catch (Jobs.Sour again) {
                    return "twice";
                  }
                }
                return "never";
              }
            }
            """);
    assertThat(compiled.run("a.Main")).isEqualTo("twice");
    assertThat(compiled.text("a/JobsTasks"))
        .contains("throws Jobs.Sour, IOException, Error {\n      return Jobs.run(args.n());")
        .contains("protected void run(TaskContext context) throws Jobs.Sour {\n      Jobs.tick();");
  }

  @Test
  void commandsStandInAnyKindOfClass() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.QueueCommand;

            public interface Jobs {
              @QueueCommand static String run() { return "interface "; }

              enum Hue { RED; @QueueCommand static String run() { return "enum "; } }

              record Bean<T>(T t) { @QueueCommand static String run() { return "record "; } }

              class Inner {
                protected static class Innermost {
                  @QueueCommand protected static String run() { return "nested"; }
                }
              }
            }
            """,
            RUN_EAGERLY.replace(
                "EXPRESSION",
                "JobsTasks.run().get() + Jobs_HueTasks.run().get() + Jobs_BeanTasks.run().get()"
                    + " + Jobs_Inner_InnermostTasks.run().get()"));

    assertThat(compiled.run("a.Main")).isEqualTo("interface enum record nested");
  }

  @Test
  void theContextIsGivenByWhoRunsTheCommand() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.QueueCommand;
            import dev.dewey.command.TaskContext;

            class Jobs {
              @QueueCommand static String run(String a, TaskContext context, String... b) {
                return a + context.attempt() + b[0];
              }
            }
            """,
            RUN_EAGERLY.replace("EXPRESSION", "JobsTasks.run(\"a\", \"b\").get()"));

    assertThat(compiled.run("a.Main")).isEqualTo("a1b");
  }

  @Test
  void theInvokerOfAClassIsAskedAtEachCall() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.*;
            import dev.dewey.memory.MemoryBroker;

            class Jobs {
              static int asked;
              static final Invoker EAGER =
                  Invoker.builder(new MemoryBroker("own")).alwaysEager(true).build();

              static Invoker invoker() {
                asked++;
                return EAGER;
              }

              @QueueCommand(invoker = Jobs.class) static int run() {
                return asked;
              }
            }
            """,
            """
            package a;

            class Main {
              static Object main() {
                return java.util.List.of(JobsTasks.run().get(), JobsTasks.run().get());
              }
            }
            """);
    assertThat(compiled.run("a.Main")).isEqualTo(java.util.List.of(1, 2));
  }

  @Test
  void optionsTravelToTheHandle() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.QueueCommand;

            class Jobs {
              @QueueCommand(
                  retries = 5, retryDelay = "36h", retryMaxDelay = "3d", retryBackoff = 2.5, priority = 9)
              static void run() {}

              @QueueCommand(retryDelay = "10s", retryMaxDelay = "10s", retries = 1)
              static void sooner() {}

              @QueueCommand(retryDelay = "3000000000ms", retryMaxDelay = "365d")
              static void later() {}
            }
            """,
            RUN_EAGERLY.replace(
                "EXPRESSION",
                "JobsTasks.RUN.options() + \" \" + JobsTasks.SOONER.options() + JobsTasks.LATER.options().retry().delay()"));

    assertThat(compiled.run("a.Main"))
        .isEqualTo(
            "CommandOptions[retry=RetryPolicy[retries=5, delay=PT36H, backoff=2.5, maxDelay=PT72H,"
                + " jitter=0.0], priority=9, delivery=AT_LEAST_ONCE] CommandOptions[retry=RetryPolicy[retries=1, delay=PT10S, backoff=1.0,"
                + " maxDelay=PT10S, jitter=0.0], priority=0, delivery=AT_LEAST_ONCE]PT833H20M");
  }

  @Test
  void whatIsThrownDecidesWhetherToTryAgain() {
    Compiled compiled =
        Compiled.cleanly(
            """
            package a;

            import dev.dewey.*;
            import java.io.*;

            class Jobs {
              @QueueCommand(
                  retries = 1, retryOn = IOException.class, dontRetryOn = FileNotFoundException.class)
              static void read(int n) throws IOException {
                if (n == 0) {
                  throw new EOFException();
                }
                if (n == 1) {
                  throw new FileNotFoundException();
                }
                throw new IllegalStateException();
              }
            }
            """,
            """
            package a;

            import dev.dewey.*;
            import dev.dewey.memory.MemoryBroker;
            import dev.dewey.testing.ManualConsumer;
            import java.util.*;

            class Main {
              static Object main() {
                Invoker invoker = Invoker.on(new MemoryBroker("q"));
                List<String> outcomes = new ArrayList<>();
                try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
                  for (int n = 0; n < 3; n++) {
                    JobsTasks.READ.on(invoker).enqueue(n);
                    outcomes.add(consumer.runNext().orElseThrow().getClass().getSimpleName());
                    invoker.flush();
                  }
                }
                return outcomes.toString();
              }
            }
            """);

    assertThat(compiled.run("a.Main")).isEqualTo("[Retried, Failed, Failed]");
  }
}
