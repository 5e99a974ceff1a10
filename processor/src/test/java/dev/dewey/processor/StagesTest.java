package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Commands whose result comes later: the worker waits for it. */
class StagesTest {
  private static final String JOBS =
      """
      package a;

      import dev.dewey.*;
      import dev.dewey.command.TaskContext;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;

      class Jobs {
        static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());

        /** Counts. */
        @QueueCommand
        static CompletionStage<String> count(int n, TaskContext context, String... jars) throws IOException {
          return CompletableFuture.supplyAsync(() -> n + jars.length + " beans, " + context.attempt());
        }

        @QueueCommand CompletableFuture<List<Integer>> list(int n) {
          return CompletableFuture.supplyAsync(() -> List.of(n));
        }

        @QueueCommand CompletionStage<? extends String> fail(int n) {
          return CompletableFuture.<String>supplyAsync(
                  () -> { throw new CompletionException(new IOException("no bean " + n)); })
              .thenApply(text -> text + "!");
        }

        @QueueCommand static CompletableFuture<Void> shake() {
          return CompletableFuture.runAsync(() -> DONE.add("shaken"));
        }

        @QueueCommand static CompletableFuture<Long> none() { return null; }

        @QueueCommand static CompletableFuture<Long> never() { return new CompletableFuture<>(); }

        @PeriodicCommand(@Crontab) static CompletionStage<Void> sweep() {
          return CompletableFuture.runAsync(() -> DONE.add("swept"));
        }
      }
      """;

  private static Object run(String body) {
    return Compiled.cleanly(
            JOBS,
            """
            package a;

            import dev.dewey.*;
            import dev.dewey.command.*;
            import dev.dewey.memory.MemoryBroker;
            import dev.dewey.testing.*;
            import java.util.*;

            class Main {
              static Object main() throws Exception {
                Invoker invoker = Invoker.on(new MemoryBroker("q"));
                Invoker eager = Invoker.builder(new MemoryBroker("q")).alwaysEager(true).build();
                try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
                  assert eager != null && consumer != null;
                  BODY
                }
              }
            }
            """
                .replace("BODY", body))
        .run("a.Main");
  }

  @Test
  void theResultIsWhatTheStageCompletesWith() {
    assertThat(
            run(
                """
                AsyncData<String> count = JobsTasks.COUNT.on(invoker).enqueue(1, "a", "b");
                AsyncData<List<Integer>> list = JobsTasks.LIST.on(invoker).enqueue(7);
                consumer.runDue();
                return count.get() + list.get() + JobsTasks.COUNT.on(eager).enqueue(5).get();
                """))
        .isEqualTo("3 beans, 1[7]5 beans, 1");
  }

  @Test
  void voidStagesAndThoseOfPeriodicCommandsAreWaitedForToo() {
    assertThat(
            run(
                """
                JobsTasks.SHAKE.on(invoker).enqueue();
                JobsTasks.SWEEP.on(invoker).enqueue();
                consumer.runDue();
                JobsTasks.sweep().toCompletableFuture().get();
                return Jobs.DONE;
                """))
        .isEqualTo(java.util.List.of("shaken", "swept", "swept"));
  }

  @Test
  void aStageThatFailsFailsTheTaskByItsCause() {
    assertThat(
            run(
                """
                AsyncData<String> data = JobsTasks.FAIL.on(invoker).enqueue(3);
                Outcome.Failed failed = (Outcome.Failed) consumer.runNext().orElseThrow();
                try {
                  return data.get();
                } catch (TaskFailedException e) {
                  return failed.thrown() + "; " + e.failure().orElseThrow().type();
                }
                """))
        .isEqualTo("java.io.IOException: no bean 3; java.io.IOException");
  }

  @Test
  void noStageIsAFailure() {
    assertThat(
            run(
                """
                try {
                  return JobsTasks.NONE.on(eager).enqueue();
                } catch (IllegalStateException e) {
                  return e.getMessage();
                }
                """))
        .isEqualTo(
            "command a.Jobs.none returned null where a stage should be, so nothing tells when it"
                + " ends. Return CompletableFuture.completedFuture(null) if it has ended.");
  }

  @Test
  void anInterruptEndsTheWaiting() {
    assertThat(
            run(
                """
                JobsTasks.NEVER.on(invoker).enqueue();
                Thread.currentThread().interrupt();
                return ((Outcome.Failed) consumer.runNext().orElseThrow()).thrown().getClass();
                """))
        .isEqualTo(InterruptedException.class);
  }

  @Test
  void aCallPastTheQueueReturnsTheStageItself() {
    Compiled compiled = Compiled.cleanly(JOBS);

    assertThat(compiled.text("a/JobsTasks"))
        .contains(
            "public CompletionStage<String> call(int n, TaskContext context, String... jars)\n"
                + "        throws IOException {\n"
                + "      return Jobs.count(n, context, jars);",
            "protected String run(Args args, TaskContext context) throws Exception {\n"
                + "      return await(Jobs.count(args.n(), context, args.jars()));",
            "return await(context.instance(Jobs.class, Jobs::new).list(args.n()));",
            "protected void run(TaskContext context) throws Exception {\n      await(Jobs.sweep());");
    assertThat(compiled.text("a/Jobs_Commands"))
        .contains("command a.Jobs.count(n: int, jars: String[]) -> String");
  }

  @Test
  void whatAStageHoldsIsHeldToTheSameRules() {
    assertThat(
            Errors.inCommands(
                """
                class Jobs {
                  @QueueCommand static CompletionStage<Thread> a() { return null; }
                  @QueueCommand static CompletionStage<?> b() { return null; }
                  @QueueCommand static Future<String> c() { return null; }
                }
                """))
        .hasSize(3)
        .allSatisfy(error -> assertThat(error).contains("[DEWEY-013] the result of Jobs."));
  }
}
