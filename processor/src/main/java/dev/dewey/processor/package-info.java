/**
 * The annotation processors: they read commands, check them, and write their tasks, codecs and
 * registry.
 *
 * <p>Start with {@link dev.dewey.processor.CommandProcessor}, which runs the stages one after the
 * other: {@code collect}, {@code validate}, {@code model}, {@code render}, {@code write}. They see
 * {@code model} and not each other; only the classes here see all of them.
 */
@NullMarked
package dev.dewey.processor;

import org.jspecify.annotations.NullMarked;
