package dev.dewey.benchmarks.race;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How contenders take turns, so that what else the machine does meets them all.
 *
 * @param warmUp how many rounds come before those that count
 * @param measured how many rounds count, 1 or more; an odd number has a middle
 */
public record Turns(int warmUp, int measured) {
  /** Checks the range. */
  public Turns {
    if (measured < 1) {
      throw new IllegalArgumentException("rounds must be 1 or more, was " + measured);
    }
  }

  /** Returns what each did in the rounds that count; another one begins each round. */
  public <T> List<List<T>> take(List<Supplier<T>> contenders) {
    List<List<T>> all = new ArrayList<>();
    contenders.forEach(each -> all.add(new ArrayList<>()));
    for (int round = -warmUp; round < measured; round++) {
      for (int turn = 0; turn < contenders.size(); turn++) {
        int at = Math.floorMod(round + turn, contenders.size());
        T done = contenders.get(at).get();
        if (round >= 0) {
          all.get(at).add(done);
        }
      }
    }
    return all;
  }
}
