/**
 * The codecs of what holds other values: lists, sets, maps, arrays, optionals and enums.
 *
 * <p>Start with {@link dev.dewey.codec.container.Containers}. Imports {@code codec}.
 */
@NullMarked
package dev.dewey.codec.container;

import org.jspecify.annotations.NullMarked;
