package dev.dewey.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.testkit.oracle.Account;
import dev.dewey.testkit.oracle.Death;
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

  /** Besides the lease, since workers look for the dead now and then, and machines are busy. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private final Workshop shop;
  private final WorkPlan plan;
  private final Size size;
  private final Random random;
  private final List<JavaProgram> workers = new ArrayList<>();
  private final List<Death> deaths = new ArrayList<>();

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
    deaths.add(Death.of(victim.name(), Instant.now(), shop.events()));
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

  private void judge(Account account) {
    String report = shop.report();
    assertThat(account.acked()).as("acknowledged tasks%n%s", report).hasSize(size.tasks());
    assertThat(account.lost()).as("lost tasks%n%s", report).isZero();
    assertThat(account.imbalance()).as("balance%n%s", report).isZero();
    assertThat(account.fromNowhere()).as("tasks from nowhere%n%s", report).isEmpty();
    assertThat(account.duplicates())
        .as("duplicates of %d kills, %d each%n%s", deaths.size(), plan.held(), report)
        .isLessThanOrEqualTo(deaths.size() * plan.held());
    assertThat(deaths).as("kills").hasSizeGreaterThanOrEqualTo(size.kills() * 4 / 5);
    deaths.forEach(this::judgeRecovery);
  }

  private void judgeRecovery(Death death) {
    assertThat(death.late(shop.events(), plan.lease().plus(MARGIN)))
        .as("late tasks of those that %s had in hand, killed at %s", death.worker(), death.at())
        .isEmpty();
  }
}
