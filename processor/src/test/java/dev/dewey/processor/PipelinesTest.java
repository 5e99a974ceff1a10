package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that follow each other: javac holds each hole to the result before it. */
class PipelinesTest {
  private static final String JOBS =
      """
      package a;

      import dev.dewey.*;
      import dev.dewey.codec.JsonName;
      import dev.dewey.command.TaskContext;
      import java.util.*;
      import java.util.concurrent.*;

      class Jobs {
        enum Hue { RED, GREEN }
        record Jar(String name, List<Hue> beans) {}
        sealed interface Shape {}
        @JsonName("dot") record Dot(int x) implements Shape {}

        static final List<String> LOG = new ArrayList<>();

        @QueueCommand static Jar open(String name) { return new Jar(name, List.of(Hue.RED)); }
        @QueueCommand static long count(Map<Hue, Integer> weights, Jar jar) {
          return weights.get(jar.beans().get(0));
        }
        @QueueCommand static String report(char mark, TaskContext context, Optional<Hue> hue, long n) {
          return mark + " " + hue.orElseThrow() + " " + n;
        }
        @QueueCommand CompletionStage<Void> log(String text) {
          LOG.add(text);
          return CompletableFuture.completedFuture(null);
        }
        @QueueCommand static String end() { return "ended after " + LOG; }
        @QueueCommand static long sum(List<Long> all) {
          return all.stream().mapToLong(Long::longValue).sum();
        }
        @QueueCommand static int join(String... texts) { return texts.length; }
        @QueueCommand static String[] split(String text) { return text.split(" "); }
        @QueueCommand static void draw(Shape shape) {}
        @QueueCommand static Dot dot() { return new Dot(1); }
        @QueueCommand static long fail(long n) { throw new IllegalStateException("at " + n); }
      }
      """;

  private static final String MAIN =
      """
      package a;

      import static a.JobsTasks.*;

      import dev.dewey.*;
      import dev.dewey.memory.MemoryBroker;
      import dev.dewey.testing.*;
      import java.util.*;

      class Main {
        static Object main() throws Exception {
          Invoker eager = Invoker.builder(new MemoryBroker("q")).alwaysEager(true).build();
          try (Invokers.Installation installed = Invokers.install(eager)) {
            assert installed != null;
            BODY
          }
        }
      }
      """;

  private static final String BAD =
      """
      char mark = '!'; String text = "" + mark;
            return List.of(%s, text);""";

  private static Object run(String body) {
    return Compiled.cleanly(JOBS, MAIN.replace("BODY", body)).run("a.Main");
  }

  @Test
  void eachCallGetsTheResultOfTheOneBefore() {
    assertThat(
            run(
                """
                return OPEN.prepare("kidney")
                    .then(COUNT.partial(Map.of(Jobs.Hue.RED, 7)))
                    .then(REPORT.partial('!', Optional.of(Jobs.Hue.GREEN)).priority(9).retries(1))
                    .then(LOG.partial())
                    .then(END.prepare())
                    .enqueue()
                    .get();
                """))
        .isEqualTo("ended after [! GREEN 7]");
  }

  @Test
  void aGroupHandsOnAllResults() {
    assertThat(
            run(
                """
                Jobs.Jar jar = new Jobs.Jar("navy", List.of(Jobs.Hue.GREEN));
                Pipeline.Group<Long> counts =
                    COUNT.partial(Map.of(Jobs.Hue.GREEN, 4)).map(List.of(jar, jar));
                return counts.then(SUM.partial()).then(FAIL.partial()).toString()
                    + counts.then(SUM.partial()).enqueue().get()
                    + counts.enqueue().stream().map(AsyncData::get).toList();
                """))
        .isEqualTo("[a.Jobs.count] > a.Jobs.sum > a.Jobs.fail8[4, 4]");
  }

  @Test
  void aGroupIsQueuedOnAnyBroker() {
    assertThat(
            run(
                """
                Invoker invoker = Invoker.on(new MemoryBroker("r"));
                List<AsyncData<Integer>> data =
                    Pipeline.Group.of(List.of(JOIN.on(invoker).prepare("a"), JOIN.on(invoker).prepare()))
                        .enqueue();
                try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
                  consumer.runDue();
                }
                return data.get(0).get() + data.get(1).get() + SPLIT.prepare("a b c").then(JOIN.partial()).enqueue().get();
                """))
        .isEqualTo(4);
  }

  @Test
  void theFirstFailureEndsAPipeline() {
    assertThat(
            run(
                """
                try {
                  return SUM.prepare(List.of(3L)).then(FAIL.partial()).then(FAIL.partial()).enqueue();
                } catch (IllegalStateException e) {
                  return e.getMessage();
                }
                """))
        .isEqualTo("at 3");
  }

  @Test
  void whatNoConsumerPassesOnIsNotQueued() {
    assertThat(
            run(
                """
                Invoker invoker = Invoker.on(new MemoryBroker("r"));
                try {
                  return OPEN.prepare("a").then(COUNT.on(invoker).partial(Map.of())).enqueue();
                } catch (UnsupportedOperationException e) {
                  return e.getMessage();
                }
                """))
        .isEqualTo(
            "pipeline a.Jobs.open > a.Jobs.count cannot be queued by invoker of memory queue r,"
                + " because consumers do not pass results on yet: pipelines run on eager invokers"
                + " only. Queue its first call, and let each command queue the next one.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OPEN.prepare(text).then(REPORT.partial(mark, Optional.empty()))",
        "LOG.prepare(text).then(LOG.partial())",
        "JOIN.prepare().then(REPORT.partial(mark, Optional.empty()))",
        "DOT.prepare().then(DRAW.partial())",
        "OPEN.prepare(text).then(COUNT.partial(Map.of())).then(LOG.partial())",
        "Pipeline.Group.of(List.of(OPEN.prepare(text))).then(SUM.partial())",
        "COUNT.partial(Map.of()).map(List.of(1))",
        "OPEN.prepare(text).then(END.partial())",
      })
  void whatDoesNotFitIsAnErrorOfJavac(String pipeline) {
    assertThat(Errors.of(Compiled.compile(JOBS, MAIN.replace("BODY", BAD.formatted(pipeline)))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("16: ");
  }
}
