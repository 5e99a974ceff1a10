package dev.dewey.testkit.process;

import dev.dewey.Invoker;
import dev.dewey.broker.NewMessage;
import dev.dewey.spi.QueueException;
import dev.dewey.testkit.bench.Messages;
import dev.dewey.testkit.oracle.Event;
import dev.dewey.testkit.oracle.EventLog;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A producer: queues so many tasks in batches, and goes on after a failure with the next ones. */
final class ProducerMain {
  private static final int BATCH = 20;

  private ProducerMain() {}

  public static void main(String[] arguments) {
    WorkPlan plan = WorkPlan.of(arguments);
    Path folder = Path.of(arguments[WorkPlan.ARGUMENTS]);
    String name = arguments[WorkPlan.ARGUMENTS + 1];
    int tasks = Integer.parseInt(arguments[WorkPlan.ARGUMENTS + 2]);
    WorkerMain.endWithTheTest();
    try (EventLog log = EventLog.open(folder, name);
        Invoker invoker = plan.open()) {
      for (int from = 0; from < tasks; from += BATCH) {
        enqueue(invoker, log, ids(name, from, Math.min(tasks, from + BATCH)));
      }
    }
  }

  private static List<String> ids(String name, int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> name + "-" + number).toList();
  }

  private static void enqueue(Invoker invoker, EventLog log, List<String> ids) {
    List<NewMessage> batch = ids.stream().map(Messages::message).toList();
    log.note(Event.Kind.SENT, ids);
    try {
      invoker.broker().enqueue(batch);
      log.note(Event.Kind.ACKED, ids);
    } catch (QueueException e) {
      System.err.println("unknown what became of " + ids + ": " + e);
    }
  }
}
