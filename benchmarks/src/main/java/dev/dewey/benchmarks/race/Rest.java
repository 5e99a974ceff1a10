package dev.dewey.benchmarks.race;

/** What passes between two things that are timed, so that all threads come to rest. */
public enum Rest {
  /** As before a call that comes out of the blue: caches and processor have turned elsewhere. */
  FULL(4_000_000),

  /** Just enough, where all that counts is that code has run often. */
  SHORT(300_000);

  private final long nanos;

  Rest(long nanos) {
    this.nanos = nanos;
  }

  /** Lets that time pass. */
  public void take() {
    Pause.of(nanos);
  }
}
