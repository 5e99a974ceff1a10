package dev.dewey.benchmarks.race;

import com.sun.management.OperatingSystemMXBean;
import dev.dewey.benchmarks.race.Lane.Work;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Runs contenders in turns, so that what else the machine does meets them all.
 *
 * @param warmUp how many rounds come before those that count
 * @param measured how many rounds count, 1 or more; an odd number has a middle
 * @param serverNanos the processor time that the server has had so far
 */
public record Race(int warmUp, int measured, LongSupplier serverNanos) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Runs them; another one begins each round. The standings are in the order of the lanes. */
  public List<Standing> run(int operations, List<Lane> lanes) {
    List<Supplier<Effort>> contenders =
        lanes.stream().<Supplier<Effort>>map(lane -> () -> measure(lane, operations)).toList();
    List<List<Effort>> efforts = new Turns(warmUp, measured).take(contenders);
    return IntStream.range(0, lanes.size())
        .mapToObj(i -> new Standing(lanes.get(i).name(), efforts.get(i)))
        .toList();
  }

  private Effort measure(Lane lane, int operations) {
    try (Work work = lane.preparing().apply(operations)) {
      long server = serverNanos.getAsLong();
      long client = SYSTEM.getProcessCpuTime();
      long start = System.nanoTime();
      work.run();
      long nanos = System.nanoTime() - start;
      client = SYSTEM.getProcessCpuTime() - client;
      server = serverNanos.getAsLong() - server;
      return new Effort(operations, nanos, client, server);
    }
  }
}
