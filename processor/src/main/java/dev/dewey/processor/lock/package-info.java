/**
 * The command lock: what the messages of commands hold, written down, and whether it may change.
 *
 * <p>A {@link dev.dewey.processor.lock.Shape} is a line of the file; {@link
 * dev.dewey.processor.lock.LockRules} compares those of the file with those of the sources.
 */
@NullMarked
package dev.dewey.processor.lock;

import org.jspecify.annotations.NullMarked;
