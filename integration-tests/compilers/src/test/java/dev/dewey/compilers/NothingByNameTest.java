package dev.dewey.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a native image cannot do without being told: after start, nothing is loaded by name and
 * nothing is called by reflection, from the call to its result.
 */
final class NothingByNameTest {
  private static final String JOBS =
      """
      package com.example;

      import dev.dewey.QueueCommand;
      import java.time.Instant;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;

      public class Jobs {
        public enum Color { RED, GREEN }

        public record Bean(String name, Color color, Optional<Instant> ripe, int[] sizes) {}

        @QueueCommand(name = "sort", retries = 1)
        static Map<String, Bean> sort(List<Bean> beans, long limit) {
          Main.stack(Thread.currentThread().getStackTrace());
          return Map.of("first", beans.get(0));
        }

        @QueueCommand(name = "cheat")
        static String cheat(String name) throws Exception {
          return Class.forName(name).getDeclaredConstructor().newInstance().toString();
        }
      }
      """;

  private static final String MAIN =
      """
      package com.example;

      import dev.dewey.Invoker;
      import dev.dewey.consumer.Consumer;
      import dev.dewey.memory.MemoryBroker;
      import java.time.Duration;
      import java.time.Instant;
      import java.util.List;
      import java.util.Optional;

      public class Main implements java.util.function.Consumer<Runnable> {
        private static volatile StackTraceElement[] stack;

        static void stack(StackTraceElement[] seen) {
          stack = seen;
        }

        @Override
        public String toString() {
          return List.of(stack).toString();
        }

        /** Runs calls; says when it has started. */
        @Override
        public void accept(Runnable started) {
          try (Invoker invoker = Invoker.builder(new MemoryBroker("beans")).build();
              Consumer consumer = Consumer.builder(invoker).start()) {
            started.run();
            Jobs.Bean bean = new Jobs.Bean("a", Jobs.Color.RED, Optional.of(Instant.EPOCH), new int[] {1});
            Duration soon = Duration.ofSeconds(60);
            JobsTasks.SORT.on(invoker).enqueue(List.of(bean), 2).get(soon);
            if (Boolean.getBoolean("dewey.test.cheat")) {
              JobsTasks.CHEAT.on(invoker).enqueue("com.example.Hidden").get(soon);
            }
          }
        }
      }

      class Hidden {
        Hidden() {}
      }
      """;

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void compile() {
    project = new Project(folder);
    project
        .compile(List.of(project.write("Jobs.java", JOBS), project.write("Main.java", MAIN)))
        .cleanly();
  }

  @SuppressWarnings("unchecked")
  private List<String> loadedByName(StringBuilder stack) throws Exception {
    try (NamedLoads loader = new NamedLoads(project.classPath())) {
      Thread.currentThread().setContextClassLoader(loader);
      Consumer<Runnable> main =
          (Consumer<Runnable>)
              loader.loadClass("com.example.Main").getDeclaredConstructor().newInstance();
      int[] atStart = new int[1];
      main.accept(() -> atStart[0] = loader.loads().size());
      stack.append(main);
      assertThat(loader.loads()).as("the loader sees ServiceLoader").hasSizeGreaterThan(0);
      return loader.loads().subList(atStart[0], loader.loads().size());
    } finally {
      Thread.currentThread().setContextClassLoader(NothingByNameTest.class.getClassLoader());
    }
  }

  @Test
  void aWholeCycleLoadsNothingByNameAndReflectsOnNothing() throws Exception {
    StringBuilder stack = new StringBuilder();

    assertThat(loadedByName(stack)).isEmpty();
    assertThat(stack.toString())
        .contains("com.example.JobsTasks$Sort.run")
        .doesNotContain("java.lang.reflect", "jdk.internal.reflect", "java.lang.invoke");
  }

  @Test
  void whatACommandLoadsByNameIsSeen() throws Exception {
    System.setProperty("dewey.test.cheat", "true");
    try {
      assertThat(loadedByName(new StringBuilder()))
          .containsExactly("java.lang.Class loads com.example.Hidden");
    } finally {
      System.clearProperty("dewey.test.cheat");
    }
  }
}
