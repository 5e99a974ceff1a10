package dev.dewey.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Commands that are instance methods: who gives the object, and what happens if nobody does. */
class InstanceCommandsTest {
  private static final String BEANS =
      """
      package a;

      import dev.dewey.*;
      import dev.dewey.command.TaskContext;
      import java.io.IOException;

      public class Beans {
        private final String kind;
        Beans() { this("new"); }
        Beans(String kind) { this.kind = kind; }

        /** Counts. */
        @QueueCommand
        String count(long num, TaskContext context, String... jars) throws IOException {
          if (num < 0) {
            throw new IOException("no beans");
          }
          return num + " " + kind + " beans in " + jars.length + " jars, try " + context.attempt();
        }

        @QueueCommand protected void shake() {}

        @PeriodicCommand(@Crontab) String sweep(TaskContext context) { return "swept " + kind; }
      }
      """;

  private static final String MAIN =
      """
      package a;

      import dev.dewey.*;
      import dev.dewey.command.*;
      import dev.dewey.consumer.*;
      import dev.dewey.instance.*;
      import dev.dewey.memory.MemoryBroker;
      import dev.dewey.testing.*;
      import java.time.*;
      import java.util.*;

      class Main {
        static Invoker queue(CommandInstances instances) {
          return Invoker.builder(new MemoryBroker("q")).instances(instances).build();
        }

        static Invoker eager(CommandInstances instances) {
          return Invoker.builder(new MemoryBroker("q"))
              .instances(instances).alwaysEager(true).build();
        }

        static Object main() throws Exception {
          BODY
        }
      }
      """;

  private static Object run(String body, String... sources) {
    String[] all = java.util.Arrays.copyOf(sources, sources.length + 1);
    all[sources.length] = MAIN.replace("BODY", body);
    return Compiled.cleanly(all).run("a.Main");
  }

  @Test
  void withoutALookupEachRunHasANewObject() {
    assertThat(
            run(
                """
                Invoker invoker = queue(CommandInstances.NONE);
                AsyncData<String> data = BeansTasks.COUNT.on(invoker).enqueue(7, "a", "b");
                try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
                  consumer.runDue();
                }
                return data.get() + "; " + BeansTasks.COUNT.on(eager(CommandInstances.NONE)).enqueue(1).get();
                """,
                BEANS))
        .isEqualTo("7 new beans in 2 jars, try 1; 1 new beans in 0 jars, try 1");
  }

  @Test
  void theLookupOfTheInvokerGivesTheObject() {
    assertThat(
            run(
                """
                CommandInstances given = CommandInstances.of("a string", new Beans("given"));
                Invoker invoker = queue(given);
                AsyncData<String> data = BeansTasks.COUNT.on(invoker).enqueue(7);
                try (ManualConsumer consumer = ManualConsumer.of(invoker)) {
                  consumer.runDue();
                }
                return data.get() + "; " + BeansTasks.COUNT.on(eager(given)).enqueue(1).get();
                """,
                BEANS))
        .isEqualTo("7 given beans in 0 jars, try 1; 1 given beans in 0 jars, try 1");
  }

  @Test
  void theLookupOfTheConsumerComesBeforeThatOfTheInvoker() {
    assertThat(
            run(
                """
                Invoker invoker = queue(CommandInstances.of(new Beans("other")));
                AsyncData<String> data = BeansTasks.COUNT.on(invoker).enqueue(7);
                CommandInstances given = CommandInstances.of(new Beans("given"));
                try (Consumer consumer = Consumer.builder(invoker).instances(given).start()) {
                  assert consumer != null;
                  return data.get(Duration.ofSeconds(30));
                }
                """,
                BEANS))
        .isEqualTo("7 given beans in 0 jars, try 1");
  }

  @Test
  void callsPastTheQueueAndPeriodicCommandsFindTheObjectToo() {
    assertThat(
            run(
                    """
                Invoker invoker = queue(CommandInstances.of(new Beans("given")));
                TaskContext context = new TaskContext(new dev.dewey.message.TaskId("1"), 3, 1);
                try (Invokers.Installation installed = Invokers.install(invoker);
                    ManualConsumer consumer = ManualConsumer.of(invoker)) {
                  assert installed != null;
                  BeansTasks.SWEEP.enqueue();
                  BeansTasks.SHAKE.call();
                  return List.of(
                      BeansTasks.COUNT.call(2, context, "a"),
                      BeansTasks.sweep(context),
                      consumer.runDue().get(0).getClass().getSimpleName());
                }
                """,
                    BEANS)
                .toString())
        .isEqualTo("[2 given beans in 1 jars, try 3, swept given, Succeeded]");
  }

  private static final String MAILER =
      """
      package a;

      import dev.dewey.QueueCommand;

      class Mailer {
        private final String host;
        Mailer(String host) { this.host = host; }
        @QueueCommand String send() { return host; }
        @QueueCommand static int ping() { return 1; }
      }
      """;

  @Test
  void aMissingObjectFailsTheTaskAndNothingElse() {
    assertThat(
            run(
                """
                Invoker invoker = queue(CommandInstances.NONE);
                AsyncData<String> mail = MailerTasks.SEND.on(invoker).enqueue();
                AsyncData<Integer> ping = MailerTasks.PING.on(invoker).enqueue();
                try (Consumer consumer = Consumer.builder(invoker).start()) {
                  assert consumer != null;
                  ping.get(Duration.ofSeconds(30));
                  mail.get(Duration.ofSeconds(30));
                  return "sent";
                } catch (TaskFailedException e) {
                  return e.failure().orElseThrow().type() + ": " + e.failure().orElseThrow().message();
                }
                """,
                MAILER))
        .isEqualTo(
            "dev.dewey.instance.NoInstanceException: there is no object of a.Mailer to call a command"
                + " on, because it has no constructor that generated code can call without"
                + " arguments, and the lookup of this consumer or invoker has none. Give one by"
                + " Consumer.builder(invoker).instances(…), or by Invoker.builder(…).instances(…)"
                + " for calls in this process.");
  }

  @Test
  void aLookupThatThrowsFailsTheTask() {
    assertThat(
            run(
                """
                CommandInstances container =
                    new CommandInstances() {
                      @Override
                      public <T> T get(Class<T> type) {
                        throw new NoSuchElementException("no bean of " + type.getName());
                      }
                    };
                try {
                  return MailerTasks.SEND.on(eager(container)).enqueue();
                } catch (NoSuchElementException e) {
                  return e.getMessage();
                }
                """,
                MAILER))
        .isEqualTo("no bean of a.Mailer");
  }

  @Test
  void interfacesAndAbstractClassesAreLookedUp() {
    assertThat(
            run(
                """
                class Clerk extends Desk implements Store {
                  @Override String open() { return "opened"; }
                  @Override public String sell(int n) { return "sold " + n; }
                }
                Invoker invoker = eager(CommandInstances.of(new Clerk()));
                return DeskTasks.OPEN.on(invoker).enqueue().get()
                    + StoreTasks.SELL.on(invoker).enqueue(2).get()
                    + StoreTasks.CLOSE.on(invoker).enqueue().get();
                """,
                """
                package a;

                interface Store {
                  @dev.dewey.QueueCommand String sell(int n);
                  @dev.dewey.QueueCommand default String close() { return "closed"; }
                }
                """,
                """
                package a;

                abstract class Desk {
                  @dev.dewey.QueueCommand abstract String open();
                }
                """))
        .isEqualTo("openedsold 2closed");
  }
}
