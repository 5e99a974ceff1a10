package dev.dewey.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.message.TaskId;
import dev.dewey.result.ResultFormat;
import dev.dewey.result.TaskResult;
import dev.dewey.testkit.bench.Messages;
import dev.dewey.testkit.oracle.Event;
import java.time.Duration;
import java.util.List;

/** A worker that is frozen in the middle of a task for longer than its lease, and thawed. */
final class Sleeper {
  private static final Duration DEADLINE = Duration.ofMinutes(1);
  private static final String TASK = "task";

  private final Workshop shop;

  Sleeper(Workshop shop) {
    this.shop = shop;
  }

  /** Lets it happen, and judges. */
  void run() {
    JavaProgram sleeper = shop.worker("sleeper");
    shop.broker().enqueue(List.of(Messages.message(TASK)));
    shop.await("the task is started", DEADLINE, () -> happened(Event.Kind.STARTED, "sleeper"));
    sleeper.freeze();
    assertThat(happened(Event.Kind.ENDED, "sleeper")).as("the task has ended too soon").isFalse();

    JavaProgram other = shop.worker("other");
    shop.await("another worker is done with it", DEADLINE, shop::isEmpty);
    String stored = Noted.result("other", 2);
    assertThat(result()).as("what is stored%n%s", shop.report()).isEqualTo(stored);

    sleeper.thaw();
    shop.await("the sleeper ends the task", DEADLINE, () -> happened(Event.Kind.ENDED, "sleeper"));
    sleeper.terminate(); // it says its last word before it ends
    sleeper.awaitEnd();

    assertThat(result()).as("what is stored after a late word").isEqualTo(stored);
    assertThat(shop.isEmpty()).as("nothing waits or runs%n%s", shop.report()).isTrue();
    assertThat(shop.broker().counts().dead()).as("dead letters").isZero();
    other.terminate();
    other.awaitEnd();
    assertThat(shop.started()).as("runs").isEqualTo(2);
  }

  private boolean happened(Event.Kind kind, String who) {
    return shop.events().stream().anyMatch(each -> each.kind() == kind && each.who().equals(who));
  }

  private String result() {
    byte[] bytes = shop.broker().peekResult(new TaskId(TASK));
    if (bytes == null) {
      throw new AssertionError("there is no result");
    }
    return ResultFormat.read(bytes) instanceof TaskResult.Succeeded<?> succeeded
        ? succeeded.value().toString().replace("\"", "")
        : "no success";
  }
}
