/** Reads types: what generated code may see of them, and how their values travel as JSON. */
@NullMarked
package dev.dewey.processor.collect.type;

import org.jspecify.annotations.NullMarked;
