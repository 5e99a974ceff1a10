/** An order and its mail in one transaction: both, or neither. */
@NullMarked
package dev.dewey.examples.orders;

import org.jspecify.annotations.NullMarked;
