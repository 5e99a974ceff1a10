/**
 * The contracts that each backend must pass, as JUnit 5 classes.
 *
 * <p>A backend of the lower level extends {@link dev.dewey.testkit.QueueContract} and {@link
 * dev.dewey.testkit.DataStoreContract}, one of the upper level {@link
 * dev.dewey.testkit.BrokerContract}; each needs a method or two that say how to open the thing.
 */
@NullMarked
package dev.dewey.testkit;

import org.jspecify.annotations.NullMarked;
