/** What records, sealed interfaces and an adapter of Moshi look like on the wire. */
@NullMarked
package dev.dewey.examples.drawing;

import org.jspecify.annotations.NullMarked;
