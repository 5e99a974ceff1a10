/**
 * Sets code as google-java-format would: a class goes in, the text of its file comes out.
 *
 * <p>{@link dev.dewey.processor.render.layout.Printer} is the only door.
 */
@NullMarked
package dev.dewey.processor.render.layout;

import org.jspecify.annotations.NullMarked;
