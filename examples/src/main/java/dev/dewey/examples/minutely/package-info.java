/** A command that runs every minute. */
@NullMarked
package dev.dewey.examples.minutely;

import org.jspecify.annotations.NullMarked;
