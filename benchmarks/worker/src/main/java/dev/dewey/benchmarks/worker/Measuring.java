package dev.dewey.benchmarks.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Measures a queue, and leaves it empty. */
record Measuring(Peer peer) {
  private static final int BATCH = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  Answer answer(Request request) {
    peer.empty();
    Beans.TALLY.expect(0);
    try {
      if (request instanceof Request.Enqueue enqueue) {
        return enqueue(enqueue);
      }
      if (request instanceof Request.Drain drain) {
        return drain(drain.tasks());
      }
      return start((Request.Start) request);
    } finally {
      peer.empty();
    }
  }

  private Answer enqueue(Request.Enqueue request) {
    long start = System.nanoTime();
    if (request.each() == 1) {
      for (int num = 0; num < request.tasks(); num++) {
        peer.enqueue(num);
      }
    } else {
      fill(request.tasks(), request.each());
    }
    return new Answer(0, List.of(System.nanoTime() - start));
  }

  private void fill(int tasks, int each) {
    for (int first = 0; first < tasks; first += each) {
      peer.enqueueAll(first, Math.min(each, tasks - first));
    }
  }

  /** What a consumer does before it runs its first task is not a task's, and not counted. */
  private Answer drain(int tasks) {
    fill(tasks, BATCH);
    Tally tally = Beans.TALLY;
    tally.expect(tasks);
    Peer.Consuming consuming = peer.consume();
    try (consuming) {
      tally.await(() -> tally.different() == tasks, PATIENCE, "tasks have run");
      tally.await(() -> peer.isSettled(tasks), PATIENCE, "tasks are settled");
      return new Answer(tally.all(), List.of(System.nanoTime() - tally.firstStart()));
    }
  }

  /** Enqueues at fixed times, so that a consumer that looks now and then is met at any time. */
  private Answer start(Request.Start request) {
    Tally tally = Beans.TALLY;
    tally.expect(request.tasks());
    long[] enqueued = new long[request.tasks()];
    Peer.Consuming consuming = peer.consume();
    try (consuming) {
      long begin = System.nanoTime();
      for (int i = 0; i < request.tasks(); i++) {
        pauseUntil(begin + (i + 1) * request.everyMicros() * 1000);
        enqueued[i] = System.nanoTime();
        peer.enqueue(i);
      }
      tally.await(() -> tally.different() == request.tasks(), PATIENCE, "tasks have run");
      tally.await(() -> peer.isSettled(request.tasks()), PATIENCE, "tasks are settled");
    }
    List<Long> waits =
        IntStream.range(0, request.tasks()).mapToObj(i -> tally.start(i) - enqueued[i]).toList();
    return new Answer(tally.all(), waits);
  }

  private static void pauseUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
