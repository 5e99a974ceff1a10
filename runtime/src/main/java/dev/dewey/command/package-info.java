/**
 * What runs and what is decided about it: commands, their registry, and the dispatcher that turns a
 * message into an outcome without any I/O.
 *
 * <p>Start with {@link dev.dewey.command.Dispatcher}. Imports the floors below; knows neither
 * invokers nor threads, so that eager calls, the manual consumer and the real one share it.
 */
@NullMarked
package dev.dewey.command;

import org.jspecify.annotations.NullMarked;
