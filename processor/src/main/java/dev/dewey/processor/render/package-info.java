/**
 * Prints: a model goes in, the text of a source file comes out.
 *
 * <p>Pure functions of the model. Above each method that prints stands what it prints.
 */
@NullMarked
package dev.dewey.processor.render;

import org.jspecify.annotations.NullMarked;
