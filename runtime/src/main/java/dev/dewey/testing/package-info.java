/**
 * For tests of programs that queue: a consumer that runs when told, on a clock that moves when
 * told.
 *
 * <p>Start with {@link dev.dewey.testing.ManualConsumer}. The roof; imports every floor.
 */
@NullMarked
package dev.dewey.testing;

import org.jspecify.annotations.NullMarked;
