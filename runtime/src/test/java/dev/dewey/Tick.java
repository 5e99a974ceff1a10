package dev.dewey;

import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import dev.dewey.crontab.Misfire;
import dev.dewey.crontab.PeriodicRule;
import java.util.concurrent.atomic.AtomicInteger;

/** A periodic command for tests, that counts its runs. */
public final class Tick extends PeriodicTask {
  private final AtomicInteger runs;

  private Tick(Shape shape, InvokerRef invoker, AtomicInteger runs) {
    super(shape.name, invoker, shape.rule, CommandOptions.DEFAULT, shape.misfire);
    this.runs = runs;
  }

  private record Shape(String name, PeriodicRule rule, Misfire misfire) {}

  /** Makes a command that runs when a rule says. */
  public static Tick of(String name, PeriodicRule rule) {
    return of(name, rule, Misfire.SKIP);
  }

  /** Makes a command that runs when a rule says, and makes up for what it missed. */
  public static Tick of(String name, PeriodicRule rule, Misfire misfire) {
    return new Tick(new Shape(name, rule, misfire), InvokerRef.installed(), new AtomicInteger());
  }

  @Override
  public Tick on(Invoker other) {
    return new Tick(new Shape(name(), rule(), misfire()), InvokerRef.of(other), runs);
  }

  /** How often it ran. */
  public int runs() {
    return runs.get();
  }

  @Override
  protected void run(TaskContext context) {
    runs.incrementAndGet();
  }
}
