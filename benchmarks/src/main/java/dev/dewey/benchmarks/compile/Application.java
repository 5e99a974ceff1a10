package dev.dewey.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An application of so many commands, ten to a class, with the arguments that people pass. */
final class Application {
  /** How many commands a class has. */
  static final int COMMANDS_OF_A_CLASS = 10;

  private static final String HEAD =
      """
      package com.example.p%d;

      import dev.dewey.QueueCommand;
      import java.time.Instant;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;

      /** What the application does. */
      public final class Jobs%d {
        private Jobs%d() {}

        /** An order. */
        public record Order(String article, int count, Optional<String> note) {}

      """;

  private static final List<String> COMMANDS =
      List.of(
          """
            /**
             * Sends a letter.
             *
             * @param to who gets it
             */
            @QueueCommand(retries = 3, retryDelay = "10s")
            public static void send%d(String to, String body) {
              log("send", to + body);
            }
          """,
          """
            /** Counts what is ordered. */
            @QueueCommand
            public static long count%d(List<Order> orders, boolean all) {
              return orders.stream().filter(each -> all || each.count() > 0).count();
            }
          """,
          """
            /** Finds the newest. */
            @QueueCommand(priority = 10)
            public static Optional<Instant> newest%d(Map<String, Instant> times) {
              return times.values().stream().max(Instant::compareTo);
            }
          """,
          """
            /** Stores an order. */
            @QueueCommand
            public static Order store%d(Order order, long id, double price) {
              log("store", order.article() + id + price);
              return order;
            }
          """);

  private Application() {}

  /** Writes the sources, and returns them. */
  static List<Path> write(Path folder, int commands) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < commands / COMMANDS_OF_A_CLASS; i++) {
      int group = i / 20;
      Path file = folder.resolve("com/example/p%d/Jobs%d.java".formatted(group, i));
      Files.createDirectories(file.getParent());
      StringBuilder text = new StringBuilder(HEAD.formatted(group, i, i));
      for (int j = 0; j < COMMANDS_OF_A_CLASS; j++) {
        text.append(COMMANDS.get(j % COMMANDS.size()).formatted(j)).append('\n');
      }
      text.append("  private static void log(String what, String with) {\n");
      text.append("    System.out.println(what + with);\n  }\n}\n");
      sources.add(Files.writeString(file, text));
    }
    return sources;
  }
}
