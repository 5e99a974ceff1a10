/**
 * Judges: a declaration goes in, a report of what is wrong with it comes out.
 *
 * <p>Start with {@link dev.dewey.processor.validate.Rules}. One rule, one class; every finding has
 * a {@link dev.dewey.processor.validate.DiagnosticCode}.
 */
@NullMarked
package dev.dewey.processor.validate;

import org.jspecify.annotations.NullMarked;
