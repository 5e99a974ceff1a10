/**
 * The annotation processors: they read commands, check them, and write their tasks, codecs and
 * registry.
 *
 * <p>Start with {@link dev.dewey.processor.CommandProcessor}, which runs the stages one after the
 * other: {@code collect}, {@code validate}, {@code model}, {@code render}, {@code write}. Each sees
 * what it is given and what it makes, and none sees another; only the classes here see all of them.
 */
@NullMarked
package dev.dewey.processor;

import org.jspecify.annotations.NullMarked;
