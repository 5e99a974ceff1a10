/**
 * How often a failed call is tried again, and how long to wait before each try.
 *
 * <p>Imports {@code message} and {@code spi} at most; knows no commands and no clocks.
 */
@NullMarked
package dev.dewey.retry;

import org.jspecify.annotations.NullMarked;
