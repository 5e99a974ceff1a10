/**
 * The consumer as a program: options, environment and a file in, exit codes and log lines out.
 *
 * <p>Start with {@link dev.dewey.cli.ConsumerMain}. What settings mean is {@code
 * dev.dewey.settings}'; here they are collected, shown and used.
 */
@NullMarked
package dev.dewey.cli;

import org.jspecify.annotations.NullMarked;
