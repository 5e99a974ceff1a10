package dev.dewey.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.TaskCall;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.TaskContext;
import dev.dewey.consumer.Consumer;
import dev.dewey.testkit.redis.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** When what is for later starts, in a consumer that has nothing else to do. */
final class DueTimesTest {
  private static final Duration MOMENT = Duration.ofMillis(50);

  /** A machine that others use too may disturb one of them. */
  private static final int TRIES = 3;

  private static RedisServer server;
  private final Jedis other = Access.foreign(server);
  private final RedisBroker broker = new RedisBroker("beans", Access.to(server));

  @BeforeAll
  static void startServer() {
    server = RedisServer.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @AfterEach
  void close() {
    broker.close();
    other.flushAll();
    other.close();
  }

  @Test
  void nothingStartsBeforeItsTime() {
    assertThat(micros(40, Duration.ofMillis(200))).allMatch(each -> each >= 0);
  }

  @Test
  @Tag("full")
  void oneHalfStartsWithin50MillisecondsOfItsTime() {
    List<Long> medians = new ArrayList<>();
    do {
      List<Long> sorted = micros(50, Duration.ofSeconds(4)).stream().sorted().toList();
      medians.add(sorted.get(sorted.size() / 2));
      System.out.printf(
          "started after their times: median %.1f ms, longest %.1f ms%n",
          medians.get(medians.size() - 1) / 1e3, sorted.get(sorted.size() - 1) / 1e3);
      assertThat(sorted.get(0)).as("the earliest, microseconds late").isNotNegative();
    } while (Collections.min(medians) >= 50_000 && medians.size() < TRIES);
    assertThat(medians).as("medians, microseconds").anyMatch(each -> each < 50_000);
  }

  /** How many microseconds after their times, by the server's clock, some calls have started. */
  private List<Long> micros(int calls, Duration within) {
    Timed timed = new Timed(other);
    Invoker invoker = Invoker.on(new RedisBroker("beans", Access.to(server)));
    Consumer consumer = consumer(invoker, timed);
    try (invoker;
        consumer) {
      Instant now = Instant.now();
      List<TaskCall<String>> queued = new ArrayList<>();
      for (int i = 1; i <= calls; i++) {
        Instant due = now.plus(within.multipliedBy(i).dividedBy(calls));
        queued.add(timed.prepare(new Echo.Args(due.toString())).eta(due));
      }
      Collections.shuffle(queued, new Random(calls)); // so that earlier ones come later
      queued.forEach(invoker::enqueue);
      Eventually.await().until(() -> timed.late.size() == calls);
      return List.copyOf(timed.late);
    }
  }

  private static Consumer consumer(Invoker invoker, Timed timed) {
    return Consumer.builder(invoker).commands(CommandRegistry.builder().add(timed).build()).start();
  }

  /** A command that notes how late it is; for one worker. */
  private static final class Timed extends QueueTask<Echo.Args, String> {
    final Queue<Long> late = new ConcurrentLinkedQueue<>();
    private final Jedis server;

    Timed(Jedis server) {
      super(
          "timed",
          InvokerRef.installed(),
          new Echo.ArgsCodec(),
          Codecs.STRING,
          CommandOptions.DEFAULT);
      this.server = server;
    }

    @Override
    public Timed on(Invoker invoker) {
      throw new UnsupportedOperationException("prepare it, and queue it by an invoker");
    }

    @Override
    protected String run(Echo.Args due, TaskContext context) {
      List<String> time = server.time();
      long now = Long.parseLong(time.get(0)) * 1_000_000 + Long.parseLong(time.get(1));
      late.add(now - ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(due.text())));
      return "";
    }
  }

  /** A server that ends a wait by itself does so a second after it began. */
  @Test
  void aWaitAtTheServerIsEndedByTheTimeOfWhatIsDueNext() {
    Session session = BrokerBench.open(broker);

    Eventually.await().until(() -> isEndedByWhatIsDue(session));
  }

  /** Of waits, the server tells no more than how they ended: by a marker that somebody set. */
  private boolean isEndedByWhatIsDue(Session session) throws InterruptedException {
    Instant due = Instant.now().plus(MOMENT);
    broker.enqueue(List.of(new NewMessage(new byte[] {'a'}, 0, due, null)));
    session.exchange(List.of(), 1); // hears when
    other.del("dewey:{beans}:wake");
    other.configResetStat();
    session.await(Duration.ofMinutes(3));
    String stats = other.info("commandstats");
    session.exchange(List.of(), 1);
    return calls(stats, "bzpopmin") == 1 && calls(stats, "zadd") == 1;
  }

  private static int calls(String stats, String command) {
    Matcher matcher = Pattern.compile("cmdstat_" + command + ":calls=(\\d+)").matcher(stats);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
