/**
 * Producers and workers as processes of their own, which are killed and frozen.
 *
 * <p>Start with {@link dev.dewey.testkit.process.KillContract}; {@link
 * dev.dewey.testkit.process.Workshop} is for tests that do other things to workers.
 */
@NullMarked
package dev.dewey.testkit.process;

import org.jspecify.annotations.NullMarked;
