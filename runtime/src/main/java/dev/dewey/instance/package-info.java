/**
 * Where the objects come from that commands are called on.
 *
 * <p>Start with {@link dev.dewey.instance.CommandInstances}. Imports nothing.
 */
@NullMarked
package dev.dewey.instance;

import org.jspecify.annotations.NullMarked;
