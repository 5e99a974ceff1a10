/** What a call costs, in time and in memory. */
@NullMarked
package dev.dewey.benchmarks;

import org.jspecify.annotations.NullMarked;
