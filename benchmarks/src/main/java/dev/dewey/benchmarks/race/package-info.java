/** Contenders side by side: what each takes for the same work, in turns. */
@NullMarked
package dev.dewey.benchmarks.race;

import org.jspecify.annotations.NullMarked;
