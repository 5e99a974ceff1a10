/** The contracts that each backend must pass, and what their tests need. */
open module dev.dewey.testkit {
  requires static transitive org.jspecify;
  requires transitive org.junit.jupiter.api;

  exports dev.dewey.testkit.redis;
}
