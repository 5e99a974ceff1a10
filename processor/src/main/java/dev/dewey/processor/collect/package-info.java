/**
 * Reads the source: an annotated class goes in, a {@link
 * dev.dewey.processor.declaration.ClassDeclaration} comes out.
 *
 * <p>Total: what cannot be understood is kept as such, with the place where it stands. Nothing here
 * judges or prints.
 */
@NullMarked
package dev.dewey.processor.collect;

import org.jspecify.annotations.NullMarked;
