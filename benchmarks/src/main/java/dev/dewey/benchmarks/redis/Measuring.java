package dev.dewey.benchmarks.redis;

import dev.dewey.benchmarks.race.Lane;
import dev.dewey.benchmarks.race.Latencies;
import dev.dewey.benchmarks.race.Race;
import dev.dewey.benchmarks.race.Rest;
import dev.dewey.benchmarks.race.Standing;
import dev.dewey.benchmarks.redis.BareScripts.Form;
import dev.dewey.benchmarks.redis.Figures.Speeds;
import dev.dewey.benchmarks.redis.Figures.Usages;
import dev.dewey.benchmarks.redis.Figures.Waits;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Takes all figures, and tells how far it is. */
final class Measuring implements AutoCloseable {
  /** A block of the server's work lasts some milliseconds, so that what disturbs meets few. */
  private static final int BLOCK = 500;

  private static final int BLOCKS_PER_ROUND = 6;
  private static final int TIMES_PER_ROUND = 60;

  /** Bare Jedis has run for minutes by then; what waits is to be compiled for good as well. */
  private static final int TIMES_TO_WARM_UP_PER_ROUND = 3_000;

  /** Dewey takes what is ready, up to 500, and about so many on average. */
  private static final int AS_DEWEY_FETCHES = 400;

  private final Place place;
  private final BareClient bare;
  private final BareScripts scripts;
  private final DeweyOnRedis dewey;
  private final PrintStream progress;

  /**
   * How much is measured.
   *
   * @param warmUp rounds before those that count
   * @param rounds that count
   * @param tasks a half of which, or some times as many, make a round
   * @param waiting tasks in memory
   * @param idle how long a consumer is watched that has nothing to do
   */
  record Extent(int warmUp, int rounds, int tasks, int waiting, Duration idle) {
    /** Enough for figures that hold. */
    static Extent of(int rounds, int tasks) {
      return new Extent(4, rounds, tasks, 100_000, Duration.ofSeconds(10));
    }
  }

  Measuring(Place place, PrintStream progress) {
    Example example = Example.ofBeans();
    this.place = place;
    this.bare = new BareClient(place, example);
    this.scripts = new BareScripts(place, example);
    this.dewey = new DeweyOnRedis(place);
    this.progress = progress;
  }

  /** Takes them. */
  Figures take(Extent extent) {
    progress.println("the server's work"); // first, while nothing else has stirred its memory
    List<Standing> server = server(race(extent, extent.rounds() * BLOCKS_PER_ROUND));
    Speeds speeds = speeds(race(extent, extent.rounds()), extent.tasks());
    progress.println("commands and bytes");
    Usages usages = usages(extent); // before anybody waits for results and goes on listening
    progress.println("idle latency");
    Waits waits = waits(extent);
    return new Figures(speeds, waits, server, usages, bytesPerTask(extent.waiting()));
  }

  private Race race(Extent extent, int rounds) {
    return new Race(extent.warmUp(), rounds, place::serverNanos);
  }

  private Speeds speeds(Race race, int tasks) {
    progress.println("enqueue");
    List<Standing> enqueue = race.run(tasks / 2, List.of(bare.enqueue(), dewey.enqueue()));
    progress.println("bulk");
    List<Lane> bulk = List.of(bare.enqueuePipelined(), dewey.enqueueAll(), bare.enqueueVariadic());
    List<Standing> bulks = race.run(tasks * 2, bulk);
    progress.println("drain");
    List<Lane> drain =
        List.of(
            scripts.drain(DeweyOnRedis.BATCH),
            dewey.drain(),
            scripts.drainOfDifferent(DeweyOnRedis.BATCH),
            scripts.drain(AS_DEWEY_FETCHES));
    // So many that the consumer's start, and the look for the last result, are little beside them;
    // and so many rounds before: each has some 300 exchanges, and what runs once an exchange is
    // compiled as it stays after thousands.
    Race warmer = new Race(race.warmUp() * 5, race.measured(), race.serverNanos());
    return new Speeds(enqueue, bulks, warmer.run(tasks * 6, drain));
  }

  private Waits waits(Extent extent) {
    int warmUp = extent.warmUp() * TIMES_TO_WARM_UP_PER_ROUND;
    bare.untilPopped(warmUp, Rest.SHORT);
    dewey.untilStarted(warmUp, Rest.SHORT);
    dewey.untilReturned(warmUp, Rest.SHORT);
    Latencies popped = bare.untilPopped(TIMES_PER_ROUND, Rest.FULL);
    Latencies started = dewey.untilStarted(TIMES_PER_ROUND, Rest.FULL);
    Latencies returned = dewey.untilReturned(TIMES_PER_ROUND, Rest.FULL);
    for (int i = 1; i < extent.rounds(); i++) {
      popped = popped.and(bare.untilPopped(TIMES_PER_ROUND, Rest.FULL));
      started = started.and(dewey.untilStarted(TIMES_PER_ROUND, Rest.FULL));
      returned = returned.and(dewey.untilReturned(TIMES_PER_ROUND, Rest.FULL));
    }
    return new Waits(popped, started, returned);
  }

  private List<Standing> server(Race race) {
    return race.run(
        BLOCK,
        List.of(
            bare.push(),
            scripts.exchange(Form.PLAIN),
            scripts.exchange(Form.WOKEN),
            scripts.exchange(Form.RENEWING)));
  }

  private Usages usages(Extent extent) {
    return new Usages(
        extent.tasks(),
        dewey.usage(dewey.enqueue(), extent.tasks()),
        dewey.usage(dewey.drain(), extent.tasks()),
        dewey.idle(extent.idle()),
        extent.idle().toMillis() / 1e3);
  }

  private double bytesPerTask(int waiting) {
    place.empty();
    dewey.fillInBatches(waiting);
    return (double) place.jedis().memoryUsage(place.keys().ready(), 0) / waiting;
  }

  @Override
  public void close() {
    dewey.close();
  }
}
