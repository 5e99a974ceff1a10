/**
 * Makes of what a source says what it means: a declaration without a mistake goes in, a {@link
 * dev.dewey.processor.model.CommandsModel} comes out.
 *
 * <p>A model says what is printed, and nothing else.
 */
@NullMarked
package dev.dewey.processor.model;

import org.jspecify.annotations.NullMarked;
