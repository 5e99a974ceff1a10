package dev.dewey.sqlite.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which threads jobs are done. */
final class ClerkTest {
  private final CompletableFuture<String> open = new CompletableFuture<>();
  private final CompletableFuture<String> busy = new CompletableFuture<>();
  private final Clerk clerk =
      Clerk.start(
          "clerk",
          new Clerk.Office() {
            @Override
            public void serve(List<Job<?>> jobs) {
              for (Job<?> job : jobs) {
                try {
                  job.run(null);
                  job.succeed();
                } catch (Exception e) {
                  job.fail(SqliteFailure.unforeseen(e));
                }
              }
            }

            @Override
            public long idle() {
              return 60_000;
            }

            @Override
            public void leave() {}
          });

  /** A clerk begins by looking around, and would find a job that came early. */
  @BeforeEach
  void rest() {
    Thread thread =
        Thread.getAllStackTraces().keySet().stream()
            .filter(each -> each.getName().equals("clerk"))
            .findFirst()
            .orElseThrow();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertThat(deadline - System.nanoTime()).as("time for a clerk to rest").isPositive();
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void close() {
    clerk.close();
  }

  private String worker() throws SqliteFailure {
    return clerk.run(statements -> Thread.currentThread().getName());
  }

  private void start(ThreadGroup group, String name, Step<String> step) {
    Thread thread =
        new Thread(
            group,
            () -> {
              try {
                open.complete(clerk.run(step));
              } catch (SqliteFailure e) {
                open.completeExceptionally(e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  @Test
  void whoeverBringsTheFirstJobDoesIt() throws SqliteFailure {
    assertThat(worker()).isEqualTo(Thread.currentThread().getName());
  }

  @Test
  void whileAnotherThreadWorksTheClerkTakesWhatComes() throws Exception {
    CompletableFuture<String> go = new CompletableFuture<>();
    start(
        null,
        "first",
        statements -> {
          busy.complete("");
          return go.join() + Thread.currentThread().getName();
        });
    busy.join();
    CompletableFuture<String> second = new CompletableFuture<>();
    Thread other =
        new Thread(
            () -> {
              try {
                second.complete(worker());
              } catch (SqliteFailure e) {
                second.completeExceptionally(e);
              }
            },
            "second");
    other.start();
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    go.complete("");

    assertThat(open.get()).isEqualTo("first");
    assertThat(second.get()).isEqualTo("clerk");
  }

  /** What a JDK that has virtual threads says of theirs. */
  @Test
  void aVirtualThreadDoesNone() {
    start(new ThreadGroup("VirtualThreads"), "virtual", rows -> Thread.currentThread().getName());

    assertThat(open.join()).isEqualTo("clerk");
  }

  @Test
  void afterTheEndNothingIsDone() {
    clerk.close();

    assertThatThrownBy(this::worker).isInstanceOf(SqliteFailure.class).hasMessage("it is closed");
  }
}
