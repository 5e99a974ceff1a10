/**
 * What a broker keeps if it guarantees it: a contract for each {@link dev.dewey.broker.Guarantee}.
 *
 * <p>The test class of a broker implements those of its guarantees, or {@link
 * dev.dewey.testkit.guarantee.EveryGuarantee}; a contract that was not promised is not there to be
 * skipped.
 */
@NullMarked
package dev.dewey.testkit.guarantee;

import org.jspecify.annotations.NullMarked;
