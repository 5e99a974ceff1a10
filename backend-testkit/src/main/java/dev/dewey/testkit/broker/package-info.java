/**
 * What every broker keeps, whatever it guarantees.
 *
 * <p>The interfaces are mixed into {@code BrokerContract}. None knows a backend, and none sleeps.
 */
@NullMarked
package dev.dewey.testkit.broker;

import org.jspecify.annotations.NullMarked;
