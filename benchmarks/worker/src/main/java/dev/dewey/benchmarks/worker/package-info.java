/** A task queue in a process of its own, which measures itself when a line asks for it. */
@NullMarked
package dev.dewey.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
