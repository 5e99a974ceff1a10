/** One call, its result, and one call for later. */
@NullMarked
package dev.dewey.examples.hello;

import org.jspecify.annotations.NullMarked;
