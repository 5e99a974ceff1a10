package dev.dewey.testkit.network;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What a proxy does now; connections look at it before each piece that they pass on. */
final class Weather {
  enum Way {
    THERE,
    BACK
  }

  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean swallowing;
  private volatile boolean swallowingAnswers;
  private volatile Duration delay = Duration.ZERO;
  private Fates fates = Fates.fair();
  private long accidents;

  void swallow() {
    swallowing = true;
  }

  void swallowAnswers() {
    swallowingAnswers = true;
  }

  void forward() {
    swallowing = false;
    swallowingAnswers = false;
    delay = Duration.ZERO;
    decide(Fates.fair());
  }

  boolean swallows(Way way) {
    return swallowing || (swallowingAnswers && way == Way.BACK);
  }

  void delay(Duration time) {
    delay = time;
  }

  /** Holds a piece up; not for longer than the proxy lives. */
  void hold() throws InterruptedException {
    Duration time = delay;
    if (!time.isZero()) {
      closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  synchronized void decide(Fates next) {
    fates = next;
  }

  synchronized Fate nextFate() {
    Fate fate = fates.next();
    if (!(fate instanceof Fate.Arrives)) {
      accidents++;
    }
    return fate;
  }

  synchronized long accidents() {
    return accidents;
  }

  void end() {
    closed.countDown();
  }
}
