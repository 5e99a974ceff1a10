package dev.dewey.consumer;

import dev.dewey.Invoker;
import dev.dewey.TextTask;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** A command that runs until it is released, and one that ends at once. */
final class SlowAndQuick {
  /** Whether the slow one has begun. */
  final CountDownLatch started = new CountDownLatch(1);

  /** Lets the slow one end. */
  final CountDownLatch release = new CountDownLatch(1);

  /** Whether the slow one was interrupted. */
  final AtomicBoolean interrupted = new AtomicBoolean();

  /** How often each argument was run to the end. */
  final Map<String, Integer> runs = new ConcurrentHashMap<>();

  final TextTask<Void> slow;
  final TextTask<Void> quick;

  SlowAndQuick(Invoker invoker) {
    this.slow =
        TextTask.of(
                "slow",
                Codecs.VOID,
                (text, context) -> {
                  started.countDown();
                  try {
                    release.await();
                  } catch (InterruptedException e) {
                    interrupted.set(true);
                    throw e;
                  }
                  runs.merge(text, 1, Integer::sum);
                  return (Void) null;
                })
            .on(invoker);
    this.quick =
        TextTask.of(
                "quick",
                Codecs.VOID,
                (text, context) -> {
                  runs.merge(text, 1, Integer::sum);
                  return (Void) null;
                })
            .on(invoker);
  }

  CommandRegistry registry() {
    return CommandRegistry.builder().add(slow).add(quick).build();
  }
}
