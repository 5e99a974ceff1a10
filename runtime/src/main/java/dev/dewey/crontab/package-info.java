/**
 * When a periodic command runs: a predicate of the minute, and the crontab rules that are one.
 *
 * <p>Start with {@link PeriodicRule}. Nothing here knows commands, clocks or consumers; imports
 * none of our packages, and the JDK's base module only, so that a compiler plug-in can carry it
 * along.
 */
@NullMarked
package dev.dewey.crontab;

import org.jspecify.annotations.NullMarked;
