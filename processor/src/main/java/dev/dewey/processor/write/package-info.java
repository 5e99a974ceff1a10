/** Hands files to the compiler. Imports {@code code} only. */
@NullMarked
package dev.dewey.processor.write;

import org.jspecify.annotations.NullMarked;
