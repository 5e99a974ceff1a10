package dev.dewey.testkit.process;

import dev.dewey.Invoker;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.testkit.oracle.EventLog;
import java.io.IOException;
import java.nio.file.Path;

/** A worker: the real consumer, of one command, until it is told to end or its test is gone. */
final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    WorkPlan plan = WorkPlan.of(arguments);
    Path folder = Path.of(arguments[WorkPlan.ARGUMENTS]);
    String name = arguments[WorkPlan.ARGUMENTS + 1];
    endWithTheTest();
    EventLog log = EventLog.open(folder, name); // stays open: a drain at the end still writes
    Invoker invoker = Invoker.on(new Overheard(plan.open().broker(), log));
    CommandRegistry commands =
        CommandRegistry.builder().add(new Noted(log, name, plan.task())).build();
    Consumer consumer =
        Consumer.builder(invoker)
            .commands(commands)
            .name(name)
            .threads(plan.threads())
            .lease(plan.lease())
            .start();
    consumer.awaitShutdown();
  }

  /** A test that is killed cannot end its workers; their input ends then. */
  static void endWithTheTest() {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {}
              } catch (IOException e) {
                // the test is gone, too
              }
              System.exit(0);
            },
            "end-with-the-test");
    thread.setDaemon(true);
    thread.start();
  }
}
