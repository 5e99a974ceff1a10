package dev.dewey.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.testkit.oracle.Account;
import dev.dewey.testkit.oracle.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Tasks, workers, and kills at random moments, each of a worker that has begun to work. */
final class Ordeal {
  /** What a test is about. */
  record Size(int tasks, int workers, int kills) {}

  /** A worker that was killed, and the tasks that it had started and not ended. */
  private record Kill(String worker, Instant at, Set<String> inHand) {}

  /** Besides the lease, since workers look for the dead now and then, and machines are busy. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private final Workshop shop;
  private final WorkPlan plan;
  private final Size size;
  private final Random random;
  private final List<JavaProgram> workers = new ArrayList<>();
  private final List<Kill> kills = new ArrayList<>();

  Ordeal(Workshop shop, WorkPlan plan, Size size, long seed) {
    this.shop = shop;
    this.plan = plan;
    this.size = size;
    this.random = new Random(seed);
  }

  /** Lets it happen, and judges. */
  void run() {
    int before = size.tasks() / 2;
    shop.producer("before", before).awaitEnd();
    JavaProgram meanwhile = shop.producer("meanwhile", size.tasks() - before);
    for (int i = 0; i < size.workers(); i++) {
      workers.add(shop.worker("worker" + i));
    }
    for (int i = 0; i < size.kills(); i++) {
      killOne();
      workers.add(shop.worker("worker" + (size.workers() + i)));
    }
    meanwhile.awaitEnd();
    shop.await("the queue is empty", DEADLINE, shop::isEmpty);
    shop.terminateAll();
    judge(shop.account());
  }

  /**
   * Waits until some more tasks are started, and kills one of the workers who have started any; not
   * the last one, since after a silence of all of them leases are prolonged.
   */
  private void killOne() {
    int slice = Math.max(1, size.tasks() * 3 / 4 / size.kills());
    long moment = shop.started() + random.nextInt(slice) + 1;
    shop.await(
        "the tasks before a kill start", DEADLINE, () -> shop.started() >= moment || isOver());
    shop.await("there is a worker to kill", DEADLINE, () -> working().size() > 1 || isOver());
    List<JavaProgram> victims = working();
    if (victims.size() < 2) {
      return; // all work was done before there were two
    }
    JavaProgram victim = victims.get(random.nextInt(victims.size()));
    victim.kill();
    workers.remove(victim);
    kills.add(new Kill(victim.name(), Instant.now(), inHand(victim.name())));
  }

  private boolean isOver() {
    return shop.started() >= size.tasks();
  }

  private List<JavaProgram> working() {
    Set<String> names = new HashSet<>();
    shop.events().stream()
        .filter(each -> each.kind() == Event.Kind.STARTED)
        .forEach(each -> names.add(each.who()));
    return workers.stream().filter(each -> names.contains(each.name())).toList();
  }

  private Set<String> inHand(String worker) {
    Set<String> ids = new HashSet<>();
    for (Event event : shop.events()) {
      if (event.who().equals(worker) && event.kind() == Event.Kind.STARTED) {
        ids.add(event.id());
      } else if (event.who().equals(worker) && event.kind() == Event.Kind.ENDED) {
        ids.remove(event.id());
      }
    }
    return ids;
  }

  private void judge(Account account) {
    String report = shop.report();
    assertThat(account.acked()).as("acknowledged tasks%n%s", report).hasSize(size.tasks());
    assertThat(account.lost()).as("lost tasks%n%s", report).isZero();
    assertThat(account.imbalance()).as("balance%n%s", report).isZero();
    assertThat(account.fromNowhere()).as("tasks from nowhere%n%s", report).isEmpty();
    assertThat(account.duplicates())
        .as("duplicates of %d kills, %d each%n%s", size.kills(), plan.held(), report)
        .isLessThanOrEqualTo(size.kills() * plan.held());
    assertThat(kills).as("kills").hasSizeGreaterThanOrEqualTo(size.kills() * 4 / 5);
    kills.forEach(this::judgeRecovery);
  }

  private void judgeRecovery(Kill kill) {
    for (String id : kill.inHand()) {
      List<Event> starts =
          shop.events().stream()
              .filter(each -> each.kind() == Event.Kind.STARTED && each.id().equals(id))
              .toList();
      assertThat(starts)
          .as(
              "the next start of %s, which %s had in hand when it was killed at %s",
              id, kill.worker(), kill.at())
          .anyMatch(each -> isRecovery(each, kill, starts));
    }
  }

  /** Each death takes a lease: a message may also lie unstarted with one who is killed next. */
  private boolean isRecovery(Event start, Kill kill, List<Event> starts) {
    long deaths =
        starts.stream()
            .filter(each -> each.who().equals(kill.worker()))
            .mapToLong(each -> start.delivery() - each.delivery())
            .min()
            .orElseThrow();
    Duration atMost = plan.lease().plus(MARGIN).multipliedBy(Math.max(0, deaths));
    return start.at().isBefore(kill.at().plus(atMost)) && !start.who().equals(kill.worker());
  }
}
