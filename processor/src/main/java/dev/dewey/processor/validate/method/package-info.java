/** Judges methods: whether generated code can call them, and whether their values can travel. */
@NullMarked
package dev.dewey.processor.validate.method;

import org.jspecify.annotations.NullMarked;
