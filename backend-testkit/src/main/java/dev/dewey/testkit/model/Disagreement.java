package dev.dewey.testkit.model;

/** What a broker answered cannot be, by what the model knows. */
final class Disagreement extends RuntimeException {
  private static final long serialVersionUID = 1;

  Disagreement(String what) {
    super(what);
  }
}
