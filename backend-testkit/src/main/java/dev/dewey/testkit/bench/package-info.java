/**
 * What contracts work with: a broker never used before, a clock that is moved or waited for,
 * threads that end, and shorthands.
 *
 * <p>Start with {@link dev.dewey.testkit.bench.Bench}. Whoever writes a backend needs {@link
 * dev.dewey.testkit.bench.StoreClock} only.
 */
@NullMarked
package dev.dewey.testkit.bench;

import org.jspecify.annotations.NullMarked;
