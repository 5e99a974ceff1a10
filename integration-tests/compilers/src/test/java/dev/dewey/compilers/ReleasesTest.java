package dev.dewey.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases of an application at one queue, while one takes the place of the other. */
final class ReleasesTest {
  private static final String OLD =
      """
      package com.example;

      import dev.dewey.QueueCommand;
      import dev.dewey.codec.JsonName;

      public class Jobs {
        public record Letter(String subject) {}

        @QueueCommand(name = "send")
        static void send(String to, Letter letter) {
          Main.say("old send " + to + " " + letter);
        }

        @QueueCommand(name = "print")
        static void print(int page) {
          Main.say("old print " + page);
        }

        @QueueCommand(name = "store")
        static void store(String body) {
          Main.say("old store " + body);
        }

        @QueueCommand(name = "log")
        static void log(String line) {
          Main.say("old log " + line);
        }

        public enum Hue { RED, GREEN }

        public sealed interface Shape {}

        @JsonName("dot")
        public record Dot(Hue hue) implements Shape {}

        @QueueCommand(name = "draw")
        static Shape draw(Shape shape) {
          Main.say("old draw " + shape);
          return shape;
        }

        static void queueAll(dev.dewey.Invoker invoker) {
          JobsTasks.DRAW.on(invoker).enqueue(new Dot(Hue.RED));
          JobsTasks.SEND.on(invoker).enqueue("a", new Letter("b"));
          JobsTasks.PRINT.on(invoker).enqueue(7);
          JobsTasks.STORE.on(invoker).enqueue("c");
          JobsTasks.LOG.on(invoker).enqueue("d");
        }
      }
      """;

  private static final String NEW =
      """
      package com.example;

      import dev.dewey.Default;
      import dev.dewey.QueueCommand;
      import dev.dewey.codec.FieldNames;
      import dev.dewey.codec.JsonInput;
      import dev.dewey.codec.JsonName;
      import dev.dewey.codec.JsonOutput;
      import dev.dewey.command.JsonUpgrader;
      import java.util.List;

      public class Jobs {
        public record Mail(String subject, @Default("high") String rank) {}

        @QueueCommand(name = "mail", aliases = "send")
        static void send(Mail letter, String to, @Default("2") int copies) {
          Main.say("new send " + to + " " + letter + " " + copies);
        }

        @QueueCommand(name = "print")
        static void print(long page, @Default List<String> trays) {
          Main.say("new print " + page + " " + trays);
        }

        @QueueCommand(name = "store", upgrader = Bodies.class)
        static void store(List<String> bodies) {
          Main.say("new store " + bodies);
        }

        @QueueCommand(name = "log")
        static void log(String line, @Default("1") int level) {
          Main.say("new log " + line + " " + level);
        }

        static class Bodies implements JsonUpgrader {
          private static final FieldNames OLD = FieldNames.of("body");

          @Override
          public void upgrade(JsonInput old, JsonOutput now) {
            old.beginObject(OLD);
            old.nextField();
            String body = old.nextString();
            old.nextField();
            old.endObject();
            now.beginObject().name("bodies").beginArray().value(body).endArray().endObject();
          }
        }

        public enum Colour { BLUE, GREEN, @JsonName("RED") CRIMSON }

        public sealed interface Form {}

        @JsonName("line")
        public record Line(int length) implements Form {}

        @JsonName("dot")
        public record Point(@Default("3") int size, @JsonName("hue") Colour colour) implements Form {}

        @QueueCommand(name = "draw")
        static Form draw(Form shape) {
          Main.say("new draw " + shape);
          return shape;
        }

        static void queueAll(dev.dewey.Invoker invoker) {
          JobsTasks.DRAW.on(invoker).enqueue(new Point(9, Colour.GREEN));
          JobsTasks.LOG.on(invoker).enqueue("e", 9);
          JobsTasks.PRINT.on(invoker).enqueue(8, List.of("f"));
        }
      }
      """;

  /** Queues into a folder, or runs what is queued there until so many commands have run. */
  private static final String MAIN =
      """
      package com.example;

      import com.example.consumer.FileInvokers;
      import dev.dewey.Invoker;
      import dev.dewey.consumer.Consumer;
      import java.nio.file.Path;
      import java.util.concurrent.Semaphore;
      import java.util.concurrent.TimeUnit;

      public class Main {
        private static final Semaphore SAID = new Semaphore(0);

        static void say(String line) {
          System.out.println(line);
          SAID.release();
        }

        public static void main(String[] args) throws Exception {
          try (Invoker invoker = FileInvokers.open(Path.of(args[0]))) {
            if (args[1].equals("queue")) {
              Jobs.queueAll(invoker);
              return;
            }
            try (Consumer consumer = Consumer.builder(invoker).start()) {
              if (!SAID.tryAcquire(Integer.parseInt(args[1]), 60, TimeUnit.SECONDS)) {
                System.out.println("too few");
              }
            }
          }
        }
      }
      """;

  @TempDir Path folder;
  private Project old;
  private Project now;

  @BeforeEach
  void compileBoth() {
    String lock = "-Adewey.lock=" + folder.resolve("dewey.lock");
    old = new Project(folder.resolve("old"));
    now = new Project(folder.resolve("new"));
    old.compile(sources(old, OLD), lock, "-Adewey.lock.mode=update").cleanly();
    String said = now.compile(sources(now, NEW), lock, "-Adewey.lock.mode=update").cleanly();

    assertThat(said.lines().filter(line -> line.contains("[DEWEY-")))
        .as(said)
        .hasSize(3)
        .anyMatch(line -> line.contains("command draw takes more than before, 'shape' from"))
        .anyMatch(line -> line.contains("command print takes more than before, 'page' from int"))
        .anyMatch(line -> line.contains("command store changes from (body: String)"));
  }

  private static List<Path> sources(Project project, String jobs) {
    return List.of(project.write("Jobs.java", jobs), project.write("Main.java", MAIN));
  }

  private String run(Project project, String what) {
    return project.run("com.example.Main", folder.resolve("queue").toString(), what).cleanly();
  }

  @Test
  void whatTheOldOneQueuedTheNewOneRuns() {
    run(old, "queue");

    assertThat(run(now, "5").lines())
        .contains(
            "new draw Point[size=3, colour=CRIMSON]",
            "new send a Mail[subject=b, rank=high] 2",
            "new print 7 []",
            "new store [c]",
            "new log d 1");
  }

  @Test
  void whatTheNewOneQueuesTheOldOneRuns() {
    run(now, "queue");

    assertThat(run(old, "3").lines())
        .contains("old draw Dot[hue=GREEN]", "old log e", "old print 8");
  }
}
