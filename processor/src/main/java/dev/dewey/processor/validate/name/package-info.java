/** Judges names: those of commands in messages, and those that are needed for what is generated. */
@NullMarked
package dev.dewey.processor.validate.name;

import org.jspecify.annotations.NullMarked;
