/** The contracts that each backend must pass, and what their tests need. */
open module dev.dewey.testkit {
  requires static transitive org.jspecify;
  requires org.tukaani.xz;
  requires transitive dev.dewey.runtime;
  requires transitive org.assertj.core;
  requires transitive org.junit.jupiter.api;

  exports dev.dewey.testkit;
  exports dev.dewey.testkit.bench;
  exports dev.dewey.testkit.broker;
  exports dev.dewey.testkit.fault;
  exports dev.dewey.testkit.guarantee;
  exports dev.dewey.testkit.model;
  exports dev.dewey.testkit.network;
  exports dev.dewey.testkit.oracle;
  exports dev.dewey.testkit.postgres;
  exports dev.dewey.testkit.process;
  exports dev.dewey.testkit.redis;
}
