/**
 * The backend in memory: for tests, and for programs of one process that may lose what waits.
 *
 * <p>Start with {@link dev.dewey.memory.MemoryBroker}. Imports {@code broker} and {@code spi}.
 */
@NullMarked
package dev.dewey.memory;

import org.jspecify.annotations.NullMarked;
