/**
 * How often a failed call is tried again, how long to wait before each try, and what a command
 * throws to decide that by itself.
 *
 * <p>Imports {@code message} and {@code spi} at most; knows no commands and no clocks.
 */
@NullMarked
package dev.dewey.retry;

import org.jspecify.annotations.NullMarked;
