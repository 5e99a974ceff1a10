package dev.dewey.sqlite;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.spi.QueueException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * A process that works at a file without a pause, and tells what it did after it was acknowledged.
 *
 * <p>Arguments: the file, the name of this process, how many messages to queue, how many at once;
 * it starts when there is a file {@code go} beside the one.
 */
final class HammerMain {
  private final SqliteBroker broker;
  private final String name;
  private final int messages;
  private final int batch;

  private HammerMain(String[] args) {
    this.broker = SqliteBroker.open(Path.of(args[0]), args.length > 4 ? args[4] : "beans");
    this.name = args[1];
    this.messages = Integer.parseInt(args[2]);
    this.batch = Integer.parseInt(args[3]);
  }

  public static void main(String[] args) {
    HammerMain hammer = new HammerMain(args);
    say("ready");
    Path go = Path.of(args[0]).resolveSibling("go");
    while (!Files.exists(go)) {
      LockSupport.parkNanos(1_000_000);
    }
    if (args.length > 4) {
      for (String thread : List.of("a", "b", "c", "d")) {
        hammer.start(() -> hammer.produce(thread)); // so that the next commit waits always
      }
      return;
    }
    for (String thread : List.of("a", "b")) {
      hammer.start(() -> hammer.produce(thread));
      hammer.start(() -> hammer.consume(thread));
    }
  }

  private void start(Runnable work) {
    new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                say("failed " + e);
              }
            })
        .start();
  }

  /** Every third message is urgent. */
  private void produce(String thread) {
    for (int i = 0; i < messages; i += batch) {
      List<String> names =
          IntStream.range(i, i + batch)
              .mapToObj(n -> name + "-" + thread + "-" + n % 3 / 2 + "-" + n)
              .toList();
      broker.enqueue(names.stream().map(each -> Bench.message(each, urgency(each))).toList());
      say("queued " + String.join(" ", names));
    }
    say("produced");
  }

  private static int urgency(String name) {
    return Integer.parseInt(name.split("-")[2]);
  }

  private void consume(String thread) {
    Session session = broker.open(new SessionSpec(name + thread, Duration.ofMinutes(10)));
    List<Delivery> held = List.of();
    while (true) {
      List<Settlement> settlements = held.stream().map(Bench::answered).toList();
      List<Delivery> next = session.exchange(settlements, 3).deliveries();
      if (!held.isEmpty()) {
        say("done " + thread + " " + String.join(" ", Bench.texts(held)));
      }
      held = next;
      if (held.isEmpty()) {
        waitFor(session);
      }
    }
  }

  private static void waitFor(Session session) {
    try {
      session.await(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      throw new QueueException("interrupted", e);
    }
  }

  private static void say(String what) {
    synchronized (System.out) {
      System.out.println(what);
    }
  }
}
