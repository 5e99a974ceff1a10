package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Standing;
import java.util.List;

/**
 * All that was measured, of the contenders in their order; Dewey comes first.
 *
 * @param enqueue one by one
 * @param bulk a hundred at a time, of those that have a call for it
 * @param drain of a full queue
 * @param starts from the call until the task runs, while all is idle
 */
record Figures(
    List<Standing> enqueue, List<Standing> bulk, List<Standing> drain, List<Latencies> starts) {}
