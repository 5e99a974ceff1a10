/** Hands files to the compiler. Imports {@code model} only. */
@NullMarked
package dev.dewey.processor.write;

import org.jspecify.annotations.NullMarked;
