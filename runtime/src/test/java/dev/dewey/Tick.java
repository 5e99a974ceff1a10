package dev.dewey;

import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import dev.dewey.crontab.PeriodicRule;
import java.util.concurrent.atomic.AtomicInteger;

/** A periodic command for tests, that counts its runs. */
public final class Tick extends PeriodicTask {
  private final AtomicInteger runs;

  private Tick(String name, InvokerRef invoker, PeriodicRule rule, AtomicInteger runs) {
    super(name, invoker, rule, CommandOptions.DEFAULT);
    this.runs = runs;
  }

  /** Makes a command that runs when a rule says. */
  public static Tick of(String name, PeriodicRule rule) {
    return new Tick(name, InvokerRef.installed(), rule, new AtomicInteger());
  }

  @Override
  public Tick on(Invoker other) {
    return new Tick(name(), InvokerRef.of(other), rule(), runs);
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
