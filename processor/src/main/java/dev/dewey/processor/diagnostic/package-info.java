/**
 * What is wrong, in words: a rule adds diagnostics to a report, each with a {@link
 * dev.dewey.processor.diagnostic.DiagnosticCode}.
 */
@NullMarked
package dev.dewey.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
