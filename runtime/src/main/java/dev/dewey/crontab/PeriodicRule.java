package dev.dewey.crontab;

import java.time.ZonedDateTime;

/**
 * A predicate that says in which minutes a periodic command runs.
 *
 * <p>A consumer asks once per minute, with seconds and nanos zero, in its own zone, which is UTC by
 * default. So a rule sees wall-clock minutes: in a zone that changes its offset, the minutes of a
 * gap are never asked for, and those of an overlap are asked for twice. A rule that must not depend
 * on the consumer's zone converts the minute itself.
 *
 * <p>Implementations are safe for use by many threads. One that is named in an annotation is a
 * public class with a public constructor without parameters.
 */
@FunctionalInterface
public interface PeriodicRule {
  /** Whether the command runs in this minute. */
  boolean matches(ZonedDateTime minute);
}
