package dev.dewey.benchmarks.redis;

import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Standing;
import java.util.List;

/**
 * All that was measured.
 *
 * @param speeds how fast
 * @param waits how soon
 * @param server the server's work for an operation: LPUSH first, then the exchanges
 * @param usages what the server was asked
 * @param bytesPerTask of a waiting task in the server's memory
 */
record Figures(
    Speeds speeds, Waits waits, List<Standing> server, Usages usages, double bytesPerTask) {
  /**
   * Operations per second; the contender that others are compared with comes first.
   *
   * @param enqueue one by one
   * @param bulk a hundred at a time
   * @param drain with one worker, results stored
   */
  record Speeds(List<Standing> enqueue, List<Standing> bulk, List<Standing> drain) {}

  /**
   * Latencies while all is idle.
   *
   * @param popped a bare message
   * @param started a call
   * @param returned the result of a call
   */
  record Waits(Latencies popped, Latencies started, Latencies returned) {}

  /**
   * Commands and bytes.
   *
   * @param tasks how many calls were enqueued, and run
   * @param enqueue for these calls, one by one
   * @param drain for these calls, with one worker
   * @param idle for a consumer that has nothing to do
   * @param idleSeconds for how long
   */
  record Usages(int tasks, Usage enqueue, Usage drain, Usage idle, double idleSeconds) {}
}
