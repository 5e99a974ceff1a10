package dev.dewey.testkit.process;

import dev.dewey.broker.Broker;
import dev.dewey.broker.QueueCounts;
import dev.dewey.testkit.oracle.Account;
import dev.dewey.testkit.oracle.Event;
import dev.dewey.testkit.oracle.FinalState;
import dev.dewey.testkit.oracle.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A queue, the processes that fill and empty it, and what they wrote down.
 *
 * <p>All of them end when it is closed, and what is stored is removed. Used by one thread.
 */
public final class Workshop implements AutoCloseable {
  private final WorkPlan plan;
  private final String classPath;
  private final Path folder;
  private final History history;
  private final Broker broker;
  private final List<JavaProgram> programs = new ArrayList<>();

  /**
   * Sets up a workshop.
   *
   * @param broker the broker of the queue, as it is opened in this process; is closed with all else
   * @param classPath what the processes are to find: this kit, the backend, and what they need
   */
  public Workshop(WorkPlan plan, Broker broker, String classPath) {
    this.broker = broker;
    this.plan = plan;
    this.classPath = classPath;
    try {
      this.folder = Files.createTempDirectory("dewey-workshop");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for logs can be made", e);
    }
    this.history = new History(folder);
  }

  /** The broker, as it is opened in this process. */
  public Broker broker() {
    return broker;
  }

  /** All that was written down by now. */
  public List<Event> events() {
    return history.events();
  }

  /** How many tasks were started by now. */
  public long started() {
    return history.count(each -> each.kind() == Event.Kind.STARTED);
  }

  /** Starts a worker under a name of its own. */
  public JavaProgram worker(String name) {
    return start(WorkerMain.class, name, List.of());
  }

  /** Starts a producer of so many tasks under a name of its own; it ends by itself. */
  public JavaProgram producer(String name, int tasks) {
    return start(ProducerMain.class, name, List.of(String.valueOf(tasks)));
  }

  private JavaProgram start(Class<?> main, String name, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of(main.getName()));
    arguments.addAll(plan.arguments());
    arguments.addAll(List.of(folder.toString(), name));
    arguments.addAll(more);
    JavaProgram program =
        JavaProgram.start(name, folder.resolve(name + ".out"), classPath, arguments);
    programs.add(program);
    return program;
  }

  /** Waits for something that has to come, and fails with all there is to know if it does not. */
  public void await(String what, Duration atMost, BooleanSupplier condition) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("not within %s: %s%n%s".formatted(atMost, what, report()));
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  /** Whether the broker holds nothing that waits or runs. */
  public boolean isEmpty() {
    QueueCounts counts = broker().counts();
    return counts.ready() + counts.scheduled() + counts.running() == 0;
  }

  /** Asks all that still run to end, and waits until they have. */
  public void terminateAll() {
    List<JavaProgram> alive = programs.stream().filter(JavaProgram::isAlive).toList();
    alive.forEach(JavaProgram::terminate);
    alive.forEach(JavaProgram::awaitEnd);
  }

  /** Draws up what came of all that was queued by now. */
  public Account account() {
    List<Event> events = events();
    return Account.of(events, FinalState.of(broker(), events));
  }

  /** Says what came of all, and what the processes said. */
  public String report() {
    StringBuilder report = new StringBuilder(account().report());
    for (JavaProgram program : programs) {
      String said = program.said().strip();
      if (!said.isEmpty()) {
        report.append("\n%s said:\n%s".formatted(program.name(), said));
      }
    }
    return report.toString();
  }

  @Override
  public void close() {
    programs.forEach(JavaProgram::close);
    try (broker;
        Stream<Path> files = Files.list(folder)) {
      broker.flush();
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the logs in %s cannot be removed".formatted(folder), e);
    }
  }
}
