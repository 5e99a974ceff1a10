/**
 * Judges: a declaration goes in, a report of what is wrong with it comes out.
 *
 * <p>{@link dev.dewey.processor.validate.Rules} calls the rooms, one for each subject: names,
 * methods, settings. One rule, one class.
 */
@NullMarked
package dev.dewey.processor.validate;

import org.jspecify.annotations.NullMarked;
