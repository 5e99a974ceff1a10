package dev.dewey.testkit.process;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.QueueCounts;
import dev.dewey.message.TaskId;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import dev.dewey.testkit.bench.Messages;
import dev.dewey.testkit.oracle.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A worker that is frozen for longer than its lease with its hands full, and thawed: one half of
 * what it holds it runs, and the other half it has fetched ahead.
 */
final class Sleeper {
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  /** So many that a worker learns to fetch ahead. */
  private static final int QUICK = 400;

  /** What was fetched ahead goes back after 100 ms, which may pass before somebody is frozen. */
  private static final int TRIES = 5;

  private static final String SLEEPER = "sleeper";
  private static final String OTHER = "other";

  private final Workshop shop;
  private final int threads;

  Sleeper(Workshop shop, WorkPlan plan) {
    this.shop = shop;
    this.threads = plan.threads();
  }

  /** Lets it happen, and judges. */
  void run() {
    JavaProgram sleeper = shop.worker(SLEEPER);
    List<String> held = freezeWithFullHands(sleeper);
    JavaProgram other = shop.worker(OTHER);
    shop.await("another worker is done with it", DEADLINE, shop::isEmpty);
    judgeResults(held, "what is stored");

    sleeper.thaw();
    shop.await("the sleeper ends what it runs", DEADLINE, () -> hasEndedWhatItStarted(held));
    Stream.of(sleeper, other).forEach(JavaProgram::terminate); // they say their last words then
    Stream.of(sleeper, other).forEach(JavaProgram::awaitEnd);
    judgeResults(held, "what is stored after late words");
    judgeWords(held);
  }

  /** Returns the ids of what the sleeper holds. */
  private List<String> freezeWithFullHands(JavaProgram sleeper) {
    for (int i = 1; i <= TRIES; i++) {
      List<String> slow = ids("slow-" + i + "-", 2 * threads);
      queue(Stream.concat(ids(Noted.QUICK + i + "-", QUICK).stream(), slow.stream()));
      shop.await("slow tasks alone are in hand", DEADLINE, () -> isBusyWith(slow));
      sleeper.freeze();
      QueueCounts counts = shop.broker().counts();
      if (counts.running() == slow.size() && counts.ready() == 0) {
        return slow;
      }
      sleeper.thaw();
      shop.await("the sleeper does what it has given back", DEADLINE, shop::isEmpty);
    }
    throw new AssertionError("nobody is frozen with full hands%n%s".formatted(shop.report()));
  }

  private static List<String> ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  private void queue(Stream<String> ids) {
    shop.broker().enqueue(ids.map(Messages::message).toList());
  }

  /** Nothing else is in hand then, so no word of the sleeper is half said when it is frozen. */
  private boolean isBusyWith(List<String> slow) {
    long started = noted(Event.Kind.STARTED, SLEEPER, 1).stream().filter(slow::contains).count();
    return started >= threads && shop.broker().counts().running() <= slow.size();
  }

  private boolean hasEndedWhatItStarted(List<String> held) {
    List<String> started = noted(Event.Kind.STARTED, SLEEPER, 1);
    started.retainAll(held);
    return noted(Event.Kind.ENDED, SLEEPER, 1).containsAll(started);
  }

  /** The ids of the tasks of which somebody has noted something at one of their deliveries. */
  private List<String> noted(Event.Kind kind, String who, int delivery) {
    return shop.events().stream()
        .filter(each -> each.kind() == kind && each.who().equals(who))
        .filter(each -> each.delivery() == delivery)
        .map(Event::id)
        .collect(toCollection(ArrayList::new));
  }

  private void judgeResults(List<String> held, String what) {
    Map<String, String> right =
        held.stream().collect(toMap(identity(), id -> Noted.result(OTHER, 2)));
    Map<String, String> stored = held.stream().collect(toMap(identity(), this::result));
    assertThat(stored).as("%s%n%s", what, shop.report()).isEqualTo(right);
  }

  private void judgeWords(List<String> held) {
    assertThat(noted(Event.Kind.ENDED, OTHER, 2))
        .as("what the other worker has run%n%s", shop.report())
        .containsExactlyInAnyOrderElementsOf(held);
    assertThat(noted(Event.Kind.REFUSED, SLEEPER, 1))
        .as("what the sleeper was told is too late%n%s", shop.report())
        .containsExactlyInAnyOrderElementsOf(held);
    assertThat(noted(Event.Kind.REFUSED, OTHER, 2)).as("what the other was told").isEmpty();
    assertThat(shop.isEmpty()).as("nothing waits or runs%n%s", shop.report()).isTrue();
    assertThat(shop.broker().counts().dead()).as("dead letters").isZero();
  }

  private String result(String id) {
    byte[] bytes = shop.broker().peekResult(new TaskId(id));
    if (bytes == null) {
      return "nothing";
    }
    return ResultFormat.read(bytes) instanceof TaskResult.Succeeded<?> succeeded
        ? succeeded.value().toString().replace("\"", "")
        : "no success";
  }
}
