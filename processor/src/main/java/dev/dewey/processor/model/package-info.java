/**
 * What stands between reading and printing: what the source says ({@link
 * dev.dewey.processor.model.ClassDeclaration}, mistakes included) and, once that is clean, what it
 * means ({@link dev.dewey.processor.model.CommandsModel}).
 *
 * <p>Imports nothing of ours but what compile time and run time share.
 */
@NullMarked
package dev.dewey.processor.model;

import org.jspecify.annotations.NullMarked;
