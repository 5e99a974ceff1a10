/**
 * What every broker keeps, whatever it guarantees, and what it keeps to the millisecond by a clock
 * that is moved.
 *
 * <p>The interfaces are mixed into {@code BrokerContract}. None knows a backend, and none sleeps.
 */
@NullMarked
package dev.dewey.testkit.broker;

import org.jspecify.annotations.NullMarked;
