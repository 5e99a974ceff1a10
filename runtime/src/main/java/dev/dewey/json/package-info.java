/**
 * JSON as bytes: a strict scanner, and views of values that nobody needs to understand yet.
 *
 * <p>The ground floor; imports nothing of ours.
 */
@NullMarked
package dev.dewey.json;

import org.jspecify.annotations.NullMarked;
