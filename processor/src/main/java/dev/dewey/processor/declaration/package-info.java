/**
 * What a source says, mistakes included: a {@link dev.dewey.processor.declaration.ClassDeclaration}
 * is what is collected and judged.
 */
@NullMarked
package dev.dewey.processor.declaration;

import org.jspecify.annotations.NullMarked;
