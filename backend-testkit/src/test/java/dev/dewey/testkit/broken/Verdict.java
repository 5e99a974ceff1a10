package dev.dewey.testkit.broken;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * What a contract finds.
 *
 * @param failed the tests that failed
 * @param passed how many passed
 * @param reasons what the failures say
 */
record Verdict(SortedSet<String> failed, long passed, String reasons) {
  /** Puts something through its contract; none of its tests may be skipped. */
  static Verdict on(Class<?> contract) {
    return on(selectClass(contract));
  }

  /** Puts something through one test of its contract. */
  static Verdict on(Class<?> contract, String test) {
    return on(selectMethod(contract, test));
  }

  private static Verdict on(DiscoverySelector selector) {
    Events tests = EngineTestKit.engine("junit-jupiter").selectors(selector).execute().testEvents();
    assertThat(tests.skipped().count() + tests.aborted().count()).isZero();
    SortedSet<String> failed =
        tests.failed().stream().map(Verdict::name).collect(toCollection(TreeSet::new));
    String reasons = tests.failed().stream().map(Verdict::reason).collect(joining("\n"));
    return new Verdict(failed, tests.succeeded().count(), reasons);
  }

  private static String reason(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("");
  }

  private static String name(Event event) {
    return event
        .getTestDescriptor()
        .getSource()
        .map(MethodSource.class::cast)
        .orElseThrow()
        .getMethodName();
  }
}
