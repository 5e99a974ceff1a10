package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The first example that anybody reads, from the annotation to the result. */
class BeansTest {
  private static final String BEANS =
      """
      package com.example;

      import dev.dewey.Crontab;
      import dev.dewey.PeriodicCommand;
      import dev.dewey.QueueCommand;

      public final class Beans {
        static int sweeps;

        /** Counts some beans. */
        @QueueCommand(retries = 3, retryDelay = "10s")
        static String countSomeBeans(long num) {
          return "Counted " + num + " beans";
        }

        @PeriodicCommand(@Crontab(minute = "*/5"))
        static void everyFiveMinutes() {
          sweeps++;
        }
      }
      """;

  @Test
  void aCallRunsAndReturnsItsResult() {
    Compiled compiled =
        Compiled.cleanly(
            BEANS,
            """
            package com.example;

            import static com.example.BeansTasks.COUNT_SOME_BEANS;

            import dev.dewey.AsyncData;
            import dev.dewey.Invoker;
            import dev.dewey.Invokers;
            import dev.dewey.memory.MemoryBroker;
            import java.time.LocalDateTime;
            import java.util.List;

            class Main {
              static Object main() {
                Invoker eager = Invoker.builder(new MemoryBroker("q")).alwaysEager(true).build();
                try (Invokers.Installation installed = Invokers.install(eager)) {
                  assert installed != null;
                  LocalDateTime eta = LocalDateTime.of(2030, 1, 1, 0, 0);
                  AsyncData<String> data = BeansTasks.countSomeBeans(1);
                  return List.of(
                      data.get(),
                      COUNT_SOME_BEANS.enqueue(2).get(),
                      COUNT_SOME_BEANS.schedule(3, eta, true).get(),
                      COUNT_SOME_BEANS
                          .schedule(new BeansTasks.CountSomeBeans.Args(4), eta, true)
                          .get(),
                      COUNT_SOME_BEANS.prepare(5).priority(9).enqueue().get(),
                      COUNT_SOME_BEANS.on(eager).enqueue(6).get(),
                      COUNT_SOME_BEANS.call(7));
                }
              }
            }
            """);
    assertThat(compiled.run("com.example.Main"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(
            "Counted 1 beans",
            "Counted 2 beans",
            "Counted 3 beans",
            "Counted 4 beans",
            "Counted 5 beans",
            "Counted 6 beans",
            "Counted 7 beans");
  }

  @Test
  void theRegistryIsFoundByServiceLoader() {
    Compiled compiled =
        Compiled.cleanly(
            BEANS,
            """
            package com.example;

            import dev.dewey.command.CommandRegistry;
            import dev.dewey.command.CommandOptions;
            import java.time.Duration;
            import java.util.ArrayList;
            import java.util.List;

            class Main {
              static Object main() {
                List<Object> seen = new ArrayList<>();
                CommandRegistry.load().commands().forEach(command -> {
                  seen.add(command.name());
                  seen.add(command.options());
                });
                seen.add(BeansTasks.EVERY_FIVE_MINUTES.rule().toString());
                BeansTasks.everyFiveMinutes();
                seen.add(Beans.sweeps);
                seen.add(CommandOptions.DEFAULT.withRetries(3).withRetryDelay(Duration.ofSeconds(10)));
                return seen;
              }
            }
            """);
    Object options =
        dev.dewey.command.CommandOptions.DEFAULT
            .withRetries(3)
            .withRetryDelay(java.time.Duration.ofSeconds(10));
    assertThat(compiled.run("com.example.Main"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(
            "com.example.Beans.countSomeBeans",
            options,
            "com.example.Beans.everyFiveMinutes",
            dev.dewey.command.CommandOptions.DEFAULT,
            "*/5 * * * *",
            1,
            options);
  }
}
