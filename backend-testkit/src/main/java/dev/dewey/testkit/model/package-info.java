/**
 * Random lives of a queue, and a simple model of what a broker has to answer in them.
 *
 * <p>Start with {@link dev.dewey.testkit.model.ModelContract}; {@code Life} is what happens, {@code
 * Model} what must come of it.
 */
@NullMarked
package dev.dewey.testkit.model;

import org.jspecify.annotations.NullMarked;
