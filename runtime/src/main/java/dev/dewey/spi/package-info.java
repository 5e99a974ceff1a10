/**
 * The lower of the two levels of a backend, the seed's: a queue and a store of opaque bytes; and
 * what goes wrong with either level.
 *
 * <p>Start with {@link dev.dewey.spi.BaseQueue}; an implementation is an afternoon's work. Nothing
 * here knows commands, arguments or threads.
 */
@NullMarked
package dev.dewey.spi;

import org.jspecify.annotations.NullMarked;
