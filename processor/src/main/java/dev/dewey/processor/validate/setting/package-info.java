/** Judges what annotations say. */
@NullMarked
package dev.dewey.processor.validate.setting;

import org.jspecify.annotations.NullMarked;
