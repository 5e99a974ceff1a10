package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.race.Effort;
import dev.dewey.benchmarks.worker.Answer;
import dev.dewey.benchmarks.worker.Request;
import java.util.List;

/**
 * A peer with one set of its settings, at work in a process.
 *
 * @param file what is said of the peer
 * @param set of its settings
 * @param worker the process
 */
record Contender(PeerFile file, String set, WorkerProcess worker) {
  private static final int BATCH = 100;

  String name() {
    return file.sets().size() == 1 ? file.name() : file.name() + ", " + set;
  }

  /** Enqueues one by one. */
  Effort enqueue() {
    return effort(new Request.Enqueue(file.number("tasks.enqueue"), 1));
  }

  /** Whether it has a call for many. */
  boolean hasBulk() {
    return file.values().containsKey("tasks.bulk");
  }

  /** Enqueues a hundred at a time. */
  Effort bulk() {
    return effort(new Request.Enqueue(file.number("tasks.bulk"), BATCH));
  }

  /** Runs what is enqueued. */
  Effort drain() {
    int tasks = file.number("tasks.drain");
    Answer answer = ask(new Request.Drain(tasks));
    if (answer.runs() < tasks) {
      throw new IllegalStateException(name() + " ran " + answer.runs() + " of " + tasks);
    }
    return new Effort(tasks, answer.nanos().get(0), 0, 0);
  }

  /** Whether its consumer looks every some seconds only, as its file says. */
  boolean isSlowToStart() {
    return file.values().containsKey(set + ".start.slow");
  }

  /** How long it takes until a task starts while all is idle, some times. */
  List<Long> starts() {
    beginStarts();
    return startsBegun();
  }

  /** Asks for it. */
  void beginStarts() {
    int tasks = file.number(set + ".start.tasks");
    long everyMicros = file.number(set + ".start.every") * 1000L;
    worker.tell(new Request.Start(tasks, everyMicros).line());
  }

  /** Waits for what was asked for. */
  List<Long> startsBegun() {
    return Answer.of(worker.answer()).nanos();
  }

  private Effort effort(Request.Enqueue request) {
    return new Effort(request.tasks(), ask(request).nanos().get(0), 0, 0);
  }

  private Answer ask(Request request) {
    return Answer.of(worker.ask(request.line()));
  }
}
