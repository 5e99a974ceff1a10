/**
 * What generated code is made of: types of the runtime, names that are free, a mark and, once it is
 * printed, a text.
 */
@NullMarked
package dev.dewey.processor.code;

import org.jspecify.annotations.NullMarked;
