package dev.dewey.benchmarks.race;

import com.sun.management.OperatingSystemMXBean;
import dev.dewey.benchmarks.race.Lane.Work;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

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

  /** Checks the range. */
  public Race {
    if (measured < 1) {
      throw new IllegalArgumentException("rounds must be 1 or more, was " + measured);
    }
  }

  /** Runs them; another one begins each round. The standings are in the order of the lanes. */
  public List<Standing> run(int operations, List<Lane> lanes) {
    List<List<Effort>> efforts = new ArrayList<>();
    lanes.forEach(lane -> efforts.add(new ArrayList<>()));
    for (int round = -warmUp; round < measured; round++) {
      for (int turn = 0; turn < lanes.size(); turn++) {
        int at = Math.floorMod(round + turn, lanes.size());
        Effort effort = measure(lanes.get(at), operations);
        if (round >= 0) {
          efforts.get(at).add(effort);
        }
      }
    }
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      standings.add(new Standing(lanes.get(i).name(), efforts.get(i)));
    }
    return standings;
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
